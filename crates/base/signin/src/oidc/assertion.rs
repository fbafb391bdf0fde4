//! The proof of who we are, for the provider: a signed statement that is good for two minutes and one use (RFC 7523).

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use opbouw_secrets::random_hex;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use super::chance;

/// How long a statement is good, in seconds; our clock may be a minute behind that of the provider.
const GOOD_FOR_S: i64 = 120;

/// The key whose public half the provider has.
pub(super) struct ClientKey {
    pair: Pair,
    id: Option<String>,
}

enum Pair {
    Ec(Box<EcdsaKeyPair>),
    Rsa(Box<RsaKeyPair>),
}

impl ClientKey {
    /// A P-256 or RSA key from PKCS#8 PEM (RFC 7468).
    pub(super) fn from_pem(pem: &str, id: Option<String>) -> Option<Self> {
        let (_, rest) = pem.split_once("-----BEGIN PRIVATE KEY-----")?;
        let (body, _) = rest.split_once("-----END PRIVATE KEY-----")?;
        let der = STANDARD.decode(body.split_whitespace().collect::<String>()).ok()?;
        let ec =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der, &chance::source()).ok().map(|pair| Pair::Ec(Box::new(pair)));
        let pair = ec.or_else(|| RsaKeyPair::from_pkcs8(&der).ok().map(|pair| Pair::Rsa(Box::new(pair))))?;
        Some(Self { pair, id })
    }

    /// That we are this client, said to this audience; none when the system gives no random numbers.
    pub(super) fn assertion(&self, client_id: &str, audience: &str, now_s: i64) -> Option<String> {
        let mut header = json!({ "typ": "JWT", "alg": self.algorithm() });
        if let (Some(id), Some(fields)) = (&self.id, header.as_object_mut()) {
            fields.insert("kid".to_owned(), json!(id));
        }
        // No "iat": a provider whose clock is behind ours would refuse it.
        let claims = json!({ "iss": client_id, "sub": client_id, "aud": audience, "jti": random_hex(), "exp": now_s + GOOD_FOR_S });
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(&claims));
        let signature = self.sign(signed.as_bytes())?;
        Some(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    fn algorithm(&self) -> &'static str {
        match self.pair {
            Pair::Ec(_) => "ES256",
            Pair::Rsa(_) => "RS256",
        }
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        match &self.pair {
            Pair::Ec(pair) => pair.sign(&chance::source(), message).ok().map(|signature| signature.as_ref().to_vec()),
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &chance::source(), message, &mut signature).ok().map(|()| signature)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ring::signature::{ECDSA_P256_SHA256_FIXED, KeyPair, UnparsedPublicKey};

    use super::*;

    fn pem() -> String {
        let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance::source()).unwrap();
        format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", STANDARD.encode(key.as_ref()))
    }

    fn read(part: &str) -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    }

    #[test]
    fn a_statement_says_who_to_whom_and_until_when_and_is_never_the_same() {
        let key = ClientKey::from_pem(&pem(), Some("2026".into())).unwrap();
        let statement = key.assertion("opbouw", "https://id.example/token", 1_000).unwrap();
        let parts: Vec<&str> = statement.split('.').collect();
        assert_eq!(read(parts[0]), json!({ "typ": "JWT", "alg": "ES256", "kid": "2026" }));
        let claims = read(parts[1]);
        assert_eq!((&claims["iss"], &claims["sub"]), (&json!("opbouw"), &json!("opbouw")));
        assert_eq!((&claims["aud"], &claims["exp"]), (&json!("https://id.example/token"), &json!(1_120)));
        let again = key.assertion("opbouw", "https://id.example/token", 1_000).unwrap();
        assert_ne!(claims["jti"], read(again.split('.').nth(1).unwrap())["jti"]);
        let Pair::Ec(pair) = &key.pair else { panic!("a P-256 key") };
        let checker = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, pair.public_key().as_ref());
        let signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
        assert!(checker.verify(format!("{}.{}", parts[0], parts[1]).as_bytes(), &signature).is_ok());
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let public = pem().replace("PRIVATE", "PUBLIC");
        for text in ["", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", &public] {
            assert!(ClientKey::from_pem(text, None).is_none(), "{text}");
        }
    }
}
