//! Passkeys: keys that live on somebody's own device and open with a finger, a face or a PIN.
//!
//! A passkey is discoverable: the browser knows whose it is, so nobody types a name and nobody learns which accounts there are.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use opbouw_access::Strength;
use opbouw_store::{StoreError, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey as Credential, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Uuid,
    Webauthn, WebauthnBuilder,
};

use crate::fault::SigninFault;
use crate::session::SignedIn;
use crate::settings::{SettingsError, secure_address};
use crate::store::ceremonies::{Kind, put_ceremony, take_ceremony};
use crate::store::passkeys::{find_passkey, list_credentials, note_use, save_passkey, tell_of_passkey};

/// How long adding or using may take, in seconds.
const PASSKEY_TERM_S: i64 = 300;

/// Whether somebody may add a passkey: whoever can read the mail of a worker must not become that worker.
pub fn may_add_passkey(who: &SignedIn) -> bool {
    who.memberships.is_empty() || who.method.may_add_first_key() || who.method.strength() == Strength::Strong
}

/// Adds and checks passkeys of one site. The host of the public address is what they are bound to: another host, and all are lost.
#[derive(Debug, Clone)]
pub struct Passkeys(Webauthn);

impl Passkeys {
    /// For the site at this address.
    ///
    /// # Errors
    /// [`SettingsError::NoName`] for an IP address: then there are no passkeys. An address that is none, or not secure.
    pub fn new(public_url: &str, site_name: &str) -> Result<Self, SettingsError> {
        let address = secure_address(public_url, "public address")?;
        let name = address.domain().ok_or(SettingsError::NoName)?.to_owned();
        let builder = WebauthnBuilder::new(&name, &address).map_err(|_| SettingsError::NoName)?;
        builder.rp_name(site_name).build().map(Self).map_err(|_| SettingsError::NoName)
    }

    /// Begins to add a passkey: the JSON for `navigator.credentials.create`.
    pub fn start_adding(
        &self,
        tx: &mut Tx<'_>,
        who: &SignedIn,
        browser: &str,
        now_s: i64,
    ) -> Result<Result<String, SigninFault>, StoreError> {
        if !may_add_passkey(who) {
            return Ok(Err(SigninFault::WeakSession));
        }
        let known = list_credentials(tx, who.person)?.iter().filter_map(|text| parse::<Credential>(text)).collect::<Vec<_>>();
        let known = known.iter().map(|credential| credential.cred_id().clone()).collect();
        let started = Uuid::parse_str(&who.pseudonym)
            .ok()
            .and_then(|handle| self.0.start_passkey_registration(handle, &who.first_name, &who.first_name, Some(known)).ok());
        let Some((options, state)) = started else { return Ok(Err(SigninFault::BadPasskey)) };
        put_ceremony(tx, Kind::AddPasskey, browser, Some(who.person), &written(&state), now_s + PASSKEY_TERM_S)?;
        Ok(Ok(discoverable(&options)))
    }

    /// Checks the browser's answer, keeps the passkey under the name that its owner gave it, and tells the owner by mail.
    pub fn finish_adding(
        &self,
        tx: &mut Tx<'_>,
        who: &SignedIn,
        browser: &str,
        answer_json: &str,
        name: &str,
        now_s: i64,
    ) -> Result<Result<(), SigninFault>, StoreError> {
        let ceremony = take_ceremony(tx, Kind::AddPasskey, browser, now_s)?.filter(|ceremony| ceremony.person == Some(who.person));
        let Some(state) = ceremony.and_then(|ceremony| parse::<PasskeyRegistration>(&ceremony.state)) else {
            return Ok(Err(SigninFault::NoCeremony));
        };
        if !may_add_passkey(who) {
            return Ok(Err(SigninFault::WeakSession));
        }
        let answer = parse::<RegisterPublicKeyCredential>(answer_json);
        let Some(credential) = answer.and_then(|answer| self.0.finish_passkey_registration(&answer, &state).ok()) else {
            return Ok(Err(SigninFault::BadPasskey));
        };
        let id = id_text(credential.cred_id().as_ref());
        let Some(passkey) = save_passkey(tx, who.person, name, &id, &written(&credential), now_s)? else {
            return Ok(Err(SigninFault::BadPasskey));
        };
        tell_of_passkey(tx, who.person, passkey, now_s)?;
        Ok(Ok(()))
    }

    /// Begins to sign in: the JSON for `navigator.credentials.get`, the same for everybody. With `mediation: "conditional"` added, the
    /// browser offers passkeys in a field of the form.
    pub fn start_using(&self, tx: &mut Tx<'_>, browser: &str, now_s: i64) -> Result<Result<String, SigninFault>, StoreError> {
        let Ok((options, state)) = self.0.start_discoverable_authentication() else { return Ok(Err(SigninFault::BadPasskey)) };
        put_ceremony(tx, Kind::UsePasskey, browser, None, &written(&state), now_s + PASSKEY_TERM_S)?;
        Ok(Ok(json!({ "publicKey": options.public_key }).to_string()))
    }

    /// Checks the browser's answer: the person. Begin a session with [`Method::Passkey`](crate::Method::Passkey) after it. Keep the
    /// transaction when it fails as well, so that one question is answered once.
    pub fn finish_using(
        &self,
        tx: &mut Tx<'_>,
        browser: &str,
        answer_json: &str,
        now_s: i64,
    ) -> Result<Result<i64, SigninFault>, StoreError> {
        let ceremony = take_ceremony(tx, Kind::UsePasskey, browser, now_s)?;
        let Some(state) = ceremony.and_then(|ceremony| parse::<DiscoverableAuthentication>(&ceremony.state)) else {
            return Ok(Err(SigninFault::NoCeremony));
        };
        let Some(answer) = parse::<PublicKeyCredential>(answer_json) else { return Ok(Err(SigninFault::BadPasskey)) };
        let Ok((handle, id)) = self.0.identify_discoverable_authentication(&answer) else { return Ok(Err(SigninFault::BadPasskey)) };
        let Some(kept) = find_passkey(tx, &id_text(id))? else { return Ok(Err(SigninFault::UnknownPasskey)) };
        let is_theirs = Uuid::parse_str(&kept.pseudonym) == Ok(handle);
        let Some(mut credential) = parse::<Credential>(&kept.credential).filter(|_| is_theirs) else {
            return Ok(Err(SigninFault::BadPasskey));
        };
        // A counter that does not go up is refused here: there are two devices with this key.
        let Ok(checked) = self.0.finish_discoverable_authentication_v2(&answer, state, &credential) else {
            return Ok(Err(SigninFault::BadPasskey));
        };
        credential.update_credential(&checked);
        note_use(tx, kept.id, &written(&credential), now_s)?;
        Ok(Ok(kept.person))
    }
}

/// The library leaves it to the device whether the passkey can be found without a name; here it must.
fn discoverable(options: &impl Serialize) -> String {
    let mut options = serde_json::to_value(options).unwrap_or(Value::Null);
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        selection.insert("residentKey".to_owned(), json!("required"));
        selection.insert("requireResidentKey".to_owned(), json!(true));
        selection.insert("userVerification".to_owned(), json!("required"));
    }
    options.to_string()
}

fn id_text(id: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(id)
}

fn written(state: &impl Serialize) -> String {
    serde_json::to_string(state).unwrap_or_default()
}

/// What a browser sends is anything at all, so this only says whether it can be read.
fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}
