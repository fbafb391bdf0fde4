//! How does one sign? Lines for a terminal that work as they stand, with the secret that was just made.

use super::change::Shown;

/// The lines: a body, its signature with OpenSSL, and the call.
pub(super) fn lines(public_url: &str, area: &str, shown: Option<&Shown>) -> Vec<String> {
    let shown = shown.filter(|shown| shown.is_source);
    let secret = shown.map_or("whsec_...", |shown| shown.secret.as_str());
    let number = shown.map_or_else(|| "1".to_owned(), |shown| shown.id.to_string());
    vec![
        format!("SLEUTEL='{secret}'"),
        format!("ADRES='{public_url}/api/v1/signalen/haak/{number}'"),
        "TIJD=$(date +%s)".to_owned(),
        "NUMMER=proef-$TIJD".to_owned(),
        format!(
            r#"INHOUD='{{"specversion":"1.0","id":"proef-1","source":"/proef","type":"nl.opbouw.signaal.gegeven.v1","data":{{"thema":"meeting","buurt":"{area}"}}}}'"#
        ),
        r#"HEX=$(printf %s "${SLEUTEL#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')"#.to_owned(),
        r#"TEKEN=$(printf %s "$NUMMER.$TIJD.$INHOUD" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$HEX" -binary | openssl base64 -A)"#
            .to_owned(),
        r#"curl "$ADRES" -H 'content-type: application/cloudevents+json' -H "webhook-id: $NUMMER" -H "webhook-timestamp: $TIJD" -H "webhook-signature: v1,$TEKEN" --data-raw "$INHOUD""#
            .to_owned(),
    ]
}
