//! Who can make a back-up, and who can open one? A public key for the server, a secret one for the safe, or one passphrase for both.

use std::fs::OpenOptions;
use std::io::{BufRead, Write};
use std::path::Path;

use age::secrecy::{ExposeSecret, SecretString};
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, Encryptor, Identity, IdentityFile, Recipient, scrypt, x25519};
use anyhow::{Context, Result, anyhow, bail};

/// Shorter ones can be guessed by who gets hold of a back-up.
const SHORTEST_PASSPHRASE: usize = 16;

/// Of scrypt: 256 MB of memory for a second or so. Always the same and not what this machine can bear, because a
/// back-up may have to be opened on a smaller one.
const WORK: u8 = 18;
const MOST_WORK: u8 = 20;

/// What a new back-up is locked with.
pub struct Lock(Vec<Box<dyn Recipient + Send>>);

impl Lock {
    /// Refuses to go on without: a back-up holds what people trusted us with.
    pub fn new(recipients: &[String], passphrase_file: Option<&Path>) -> Result<Self> {
        let recipients: Vec<&str> = recipients.iter().map(|key| key.trim()).filter(|key| !key.is_empty()).collect();
        match (recipients.is_empty(), passphrase_file) {
            (true, None) => bail!(
                "a back-up holds personal data, so it is always encrypted. Make a key once with `opbouw backup-key FILE`, and give the \
                 line that it prints with --recipient or in OPBOUW_BACKUP_RECIPIENT; or give --passphrase-file FILE. Nothing was made"
            ),
            (false, Some(_)) => bail!("give keys (--recipient, OPBOUW_BACKUP_RECIPIENT) or --passphrase-file, not both"),
            (false, None) => Ok(Self(recipients.into_iter().enumerate().map(|(at, key)| public(at, key)).collect::<Result<_>>()?)),
            (true, Some(file)) => Ok(Self(vec![Box::new(from_passphrase(file)?)])),
        }
    }

    /// What is written to the answer comes out encrypted.
    pub fn around<W: Write>(self, sink: W) -> Result<StreamWriter<W>> {
        let recipients = self.0.iter().map(|recipient| recipient.as_ref() as &dyn Recipient);
        Ok(Encryptor::with_recipients(recipients)?.wrap_output(sink)?)
    }
}

/// What opens a back-up.
pub struct Opener {
    identities: Vec<Box<dyn Identity>>,
    is_passphrase: bool,
}

impl Opener {
    /// One of the two.
    pub fn new(identity: Option<&Path>, passphrase_file: Option<&Path>) -> Result<Self> {
        match (identity, passphrase_file) {
            (Some(file), None) => Ok(Self { identities: secret_keys(file)?, is_passphrase: false }),
            (None, Some(file)) => {
                let mut identity = scrypt::Identity::new(passphrase(file)?);
                identity.set_max_work_factor(MOST_WORK);
                Ok(Self { identities: vec![Box::new(identity)], is_passphrase: true })
            }
            _ => bail!("give the file with the secret key (--identity FILE), or --passphrase-file FILE if a passphrase was used"),
        }
    }

    /// What was encrypted, or why it cannot be had.
    pub fn open<R: BufRead>(self, source: R) -> Result<StreamReader<R>, &'static str> {
        let locked = Decryptor::new_buffered(source).map_err(|_| "it is damaged, or not a back-up of Opbouw")?;
        match (locked.is_scrypt(), self.is_passphrase) {
            (true, false) => return Err("it was made with a passphrase; give --passphrase-file"),
            (false, true) => return Err("it was made with keys; give --identity with the secret key of one of them"),
            _ => {}
        }
        locked.decrypt(self.identities.iter().map(AsRef::as_ref)).map_err(|error| match error {
            DecryptError::NoMatchingKeys => "this key does not fit; give the secret key of one of those for whom it was made",
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed if self.is_passphrase => "this passphrase does not fit",
            DecryptError::ExcessiveWork { .. } => "it asks for more memory than a back-up of Opbouw does",
            _ => "it is damaged; take another copy of it, or an older back-up",
        })
    }
}

/// Makes a secret key in a new file for its owner only; the public key. The file is as `age-keygen` makes it.
pub fn make(file: &Path, made_at: &str) -> Result<String> {
    let secret = x25519::Identity::generate();
    let public = secret.to_public().to_string();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut made =
        options.open(file).with_context(|| format!("cannot make {}; a key that is there is never overwritten", file.display()))?;
    let text = format!("# created: {made_at}\n# public key: {public}\n{}\n", secret.to_string().expose_secret());
    made.write_all(text.as_bytes()).and_then(|()| made.sync_all()).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(public)
}

/// The key itself stays out of the error: it may be the secret one, given by mistake.
fn public(at: usize, key: &str) -> Result<Box<dyn Recipient + Send>> {
    let parsed = key.parse::<x25519::Recipient>();
    let key =
        parsed.map_err(|_| anyhow!("recipient {} is not a public key; it begins with age1, as `opbouw backup-key` prints it", at + 1))?;
    Ok(Box::new(key))
}

fn from_passphrase(file: &Path) -> Result<scrypt::Recipient> {
    let passphrase = passphrase(file)?;
    if passphrase.expose_secret().chars().count() < SHORTEST_PASSPHRASE {
        bail!("the passphrase in {} is too short: use {SHORTEST_PASSPHRASE} letters or more, such as five words", file.display());
    }
    let mut recipient = scrypt::Recipient::new(passphrase);
    recipient.set_work_factor(WORK);
    Ok(recipient)
}

/// The first line of the file.
fn passphrase(file: &Path) -> Result<SecretString> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read the passphrase in {}", file.display()))?;
    Ok(text.lines().next().unwrap_or_default().to_owned().into())
}

fn secret_keys(file: &Path) -> Result<Vec<Box<dyn Identity>>> {
    let wrong = || format!("{} holds no secret key; give the file that `opbouw backup-key` made", file.display());
    let text = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let keys = IdentityFile::from_buffer(&text[..]).map_err(|_| anyhow!(wrong()))?.into_identities()?;
    if keys.is_empty() {
        bail!(wrong());
    }
    Ok(keys.into_iter().map(|key| key as Box<dyn Identity>).collect())
}
