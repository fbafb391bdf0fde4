//! How is a push message made unreadable for the push service? One record of aes128gcm (RFC 8188) under a key that only the browser can
//! work out (RFC 8291).

use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};

use super::chance;
use super::subscription::Subscription;
use crate::error::PostError;

const RECORD_BYTES: u32 = 4_096;
/// Marks the last record.
const LAST: u8 = 2;

/// The body of the request to the push service.
pub(super) fn encrypt(subscription: &Subscription, text: &[u8]) -> Result<Vec<u8>, PostError> {
    let ours = EphemeralPrivateKey::generate(&ECDH_P256, &chance::source()).map_err(|_| PostError::NotNow)?;
    let our_key = ours.compute_public_key().map_err(|_| PostError::NotNow)?;
    let salt = chance::salt()?;
    let theirs = UnparsedPublicKey::new(&ECDH_P256, &subscription.browser_key);
    agree_ephemeral(ours, &theirs, |shared| seal(shared, subscription, our_key.as_ref(), salt, text))
        .map_err(|_| PostError::BadRecipient)?
}

/// Everything after the key agreement; the same input gives the same bytes.
fn seal(shared: &[u8], subscription: &Subscription, our_key: &[u8], salt: [u8; 16], text: &[u8]) -> Result<Vec<u8>, PostError> {
    let info = [b"WebPush: info\0", subscription.browser_key.as_slice(), our_key].concat();
    let input: [u8; 32] = derived(&subscription.secret, shared, &info)?;
    let key: [u8; 16] = derived(&salt, &input, b"Content-Encoding: aes128gcm\0")?;
    let nonce: [u8; 12] = derived(&salt, &input, b"Content-Encoding: nonce\0")?;
    let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).map_err(|_| PostError::BadRecipient)?);
    let mut record = [text, &[LAST]].concat();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record).map_err(|_| PostError::BadRecipient)?;
    if record.len() > RECORD_BYTES as usize {
        return Err(PostError::BadRecipient);
    }
    let key_bytes = u8::try_from(our_key.len()).map_err(|_| PostError::BadRecipient)?;
    Ok([&salt[..], &RECORD_BYTES.to_be_bytes(), &[key_bytes], our_key, &record].concat())
}

/// A length, as the library wants it.
struct Bytes(usize);

impl KeyType for Bytes {
    fn len(&self) -> usize {
        self.0
    }
}

fn derived<const BYTES: usize>(salt: &[u8], secret: &[u8], info: &[u8]) -> Result<[u8; BYTES], PostError> {
    let mut out = [0; BYTES];
    let (key, info) = (Salt::new(HKDF_SHA256, salt).extract(secret), [info]);
    let filled = key.expand(&info, Bytes(BYTES)).and_then(|output| output.fill(&mut out));
    filled.map(|()| out).map_err(|_| PostError::BadRecipient)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    fn bytes(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    /// RFC 8291, 5 and appendix A, from the shared secret on: the library makes no key from given bytes.
    #[test]
    fn the_example_of_the_standard_comes_out_to_the_last_byte() {
        let subscription = Subscription {
            endpoint: "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV".parse().unwrap(),
            browser_key: bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            secret: bytes("BTBZMqHH6r4Tts7J_aSIgg"),
        };
        let shared = bytes("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs");
        let our_key = bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let sealed = seal(&shared, &subscription, &our_key, salt, b"When I grow up, I want to be a watermelon").unwrap();
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95b\
            Qpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(URL_SAFE_NO_PAD.encode(sealed), expected);
    }

    #[test]
    fn two_messages_never_look_the_same_and_a_wrong_key_is_refused() {
        let browser = EphemeralPrivateKey::generate(&ECDH_P256, &chance::source()).unwrap();
        let mut subscription = Subscription {
            endpoint: "https://push.example.net/".parse().unwrap(),
            browser_key: browser.compute_public_key().unwrap().as_ref().to_vec(),
            secret: vec![1; 16],
        };
        assert_ne!(encrypt(&subscription, b"a"), encrypt(&subscription, b"a"));
        subscription.browser_key[64] ^= 1;
        assert_eq!(encrypt(&subscription, b"a"), Err(PostError::BadRecipient));
        assert_eq!(encrypt(&subscription, &[b'a'; 5_000]), Err(PostError::BadRecipient));
    }
}
