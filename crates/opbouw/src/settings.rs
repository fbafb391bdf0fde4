//! What an installation is told at its start: on the command line, in the environment, or per municipality in a file.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use opbouw_neighbourhood::Terms;
use serde::Deserialize;

/// Where to listen, and for which municipalities.
#[derive(clap::Args, Clone)]
pub struct ServeOptions {
    /// Address and port to listen on.
    #[arg(long, env = "OPBOUW_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// A proxy stands in front and says in X-Forwarded-For whose call it is.
    #[arg(long, env = "OPBOUW_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// File with several municipalities, each with hosts and a database of its own (docs/gids/beheerder.md).
    #[arg(long, env = "OPBOUW_MUNICIPALITIES", conflicts_with = "database")]
    pub municipalities: Option<PathBuf>,
    /// The one municipality, when there is no file.
    #[command(flatten)]
    pub house: HouseOptions,
}

/// One municipality.
#[derive(clap::Args, Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct HouseOptions {
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE", default_value = "", hide_default_value = true)]
    pub database: String,
    /// Host names under which it is called; only in a file of municipalities.
    #[arg(skip)]
    pub hosts: Vec<String>,
    /// Name of the municipality, as on the page.
    #[arg(long, env = "OPBOUW_MUNICIPALITY", default_value = "", hide_default_value = true)]
    pub municipality: String,
    /// How it is called from outside: https://opbouw.example.nl. For links in mail and for passkeys.
    #[arg(long, env = "OPBOUW_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// File with the key of this installation; made when it is not there. Without it: beside the SQLite file.
    #[arg(long, env = "OPBOUW_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    /// Whom to tell about a security fault, as in security.txt.
    #[arg(long, env = "OPBOUW_SECURITY_CONTACT", default_value = "mailto:security@example.org")]
    #[serde(default = "example_contact")]
    pub security_contact: String,
    /// Folder with vocabulary files to use instead of those in the program.
    #[arg(long, env = "OPBOUW_VOCABULARY")]
    pub vocabulary: Option<PathBuf>,
    /// Background of the map from elsewhere: https://HOST/{z}/{x}/{y}.png. Without it nobody else hears who looks at the map.
    #[arg(long, env = "OPBOUW_TILES")]
    pub tiles: Option<String>,
    /// Mail server: smtps://user:password@host, smtp://user:password@host:587?tls=required, or smtp://127.0.0.1:25.
    #[arg(long, env = "OPBOUW_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,
    /// Sender of mail: opbouw@example.nl.
    #[arg(long, env = "OPBOUW_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// HTTP gateway for text messages.
    #[arg(long, env = "OPBOUW_SMS_URL")]
    pub sms_url: Option<String>,
    /// Header with the gateway's secret: "Authorization: Bearer ...". The same secret must come with replies.
    #[arg(long, env = "OPBOUW_SMS_HEADER", hide_env_values = true)]
    pub sms_header: Option<String>,
    /// What the gateway wants: {"to": "{to}", "message": "{text}"}
    #[arg(long, env = "OPBOUW_SMS_BODY")]
    pub sms_body: Option<String>,
    /// Sign-in of an organisation (OpenID Connect): its issuer, https://login.example.nl.
    #[arg(long, env = "OPBOUW_OIDC_ISSUER")]
    pub oidc_issuer: Option<String>,
    /// How that organisation is called on the button.
    #[arg(long, env = "OPBOUW_OIDC_NAME")]
    pub oidc_name: Option<String>,
    /// Our name there.
    #[arg(long, env = "OPBOUW_OIDC_CLIENT_ID")]
    pub oidc_client_id: Option<String>,
    /// Our private key there (private_key_jwt), PEM.
    #[arg(long, env = "OPBOUW_OIDC_KEY_FILE")]
    pub oidc_key_file: Option<PathBuf>,
    /// How sure that organisation must say to be of somebody (acr); without it any sign-in there is enough.
    #[arg(long, env = "OPBOUW_OIDC_ACR")]
    pub oidc_acr: Option<String>,
    /// Months that a resident is kept after the last activity.
    #[arg(long, env = "OPBOUW_KEEP_MONTHS", value_parser = clap::value_parser!(u8).range(1..=120))]
    pub keep_months: Option<u8>,
    /// Answers of neighbours do not move the ranking. Otherwise they do, per need and place and never per person.
    #[arg(long, env = "OPBOUW_NO_LEARNING")]
    pub no_learning: bool,
    /// Months that lines of the trail are kept.
    #[arg(long, env = "OPBOUW_KEEP_TRAIL_MONTHS", value_parser = clap::value_parser!(u8).range(6..=240))]
    pub keep_trail_months: Option<u8>,
    /// Our secret there, for organisations that cannot do private_key_jwt.
    #[arg(long, env = "OPBOUW_OIDC_SECRET", hide_env_values = true)]
    pub oidc_secret: Option<String>,
}

fn example_contact() -> String {
    "mailto:security@example.org".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Municipalities {
    municipality: Vec<HouseOptions>,
}

impl ServeOptions {
    /// The municipalities to serve: one of the command line, or those of the file.
    pub fn houses(&self) -> Result<Vec<HouseOptions>> {
        match &self.municipalities {
            Some(path) => read_municipalities(path),
            None if self.house.database.is_empty() => {
                bail!("say where the data are: --database sqlite:opbouw.db (or postgres://user@host/database), or --municipalities FILE")
            }
            None => Ok(vec![self.house.clone()]),
        }
    }
}

impl HouseOptions {
    /// How long things are kept here.
    pub fn terms(&self) -> Terms {
        let usual = Terms::default();
        Terms {
            resident_months: self.keep_months.map_or(usual.resident_months, i32::from),
            trail_months: self.keep_trail_months.map_or(usual.trail_months, i32::from),
            ..usual
        }
    }

    /// The key file: as told, or beside the SQLite file, or in the folder where the program was started.
    pub fn key_path(&self) -> PathBuf {
        let beside =
            || self.database.strip_prefix("sqlite:").filter(|path| *path != ":memory:").map(|path| PathBuf::from(format!("{path}.key")));
        self.key_file.clone().or_else(beside).unwrap_or_else(|| PathBuf::from("opbouw.key"))
    }
}

/// Every municipality has hosts and a database that no other has: two on one database would see each other's people.
fn read_municipalities(path: &Path) -> Result<Vec<HouseOptions>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let Municipalities { municipality: houses } =
        toml::from_str(&text).with_context(|| format!("{} is not as described", path.display()))?;
    for (index, house) in houses.iter().enumerate() {
        let others = || houses.iter().take(index);
        if house.hosts.is_empty() || house.database.is_empty() {
            bail!("municipality {} in {} has no hosts or no database", index + 1, path.display());
        }
        if let Some(host) = house.hosts.iter().find(|host| others().any(|other| other.hosts.contains(host))) {
            bail!("the host {host} stands twice in {}", path.display());
        }
        if others().any(|other| other.database == house.database || other.key_path() == house.key_path()) {
            bail!("two municipalities in {} have the same database or key file; give each its own", path.display());
        }
    }
    if houses.is_empty() { bail!("{} names no municipality", path.display()) } else { Ok(houses) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<HouseOptions>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("municipalities.toml");
        std::fs::write(&path, text)?;
        read_municipalities(&path)
    }

    #[test]
    fn several_municipalities_have_each_their_own() {
        let one = "[[municipality]]\nhosts = ['a.nl']\ndatabase = 'sqlite:a.db'\nmunicipality = 'Aa'\n";
        let two = "[[municipality]]\nhosts = ['b.nl', 'www.b.nl']\ndatabase = 'sqlite:b.db'\nmail-from = 'post@b.nl'\n";
        assert_eq!(read(&format!("{one}{two}")).unwrap().len(), 2);
        assert!(read(&format!("{one}{one}")).is_err());
        assert!(read(&format!("{one}{}", two.replace("b.db", "a.db"))).is_err(), "one database for two");
        assert!(read(&one.replace("hosts", "host")).is_err(), "a slip of the pen is told");
        assert!(read("").is_err());
    }
}
