//! The file cannot be used: what people are told, and that it is left alone.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

use opbouw_store::{Db, Migration, Statement, StoreError, values};

const SAVE: Statement = Statement::new("shed::SAVE", "INSERT INTO shed_box (content) VALUES ($1)");

const BOX: Migration = Migration { room: "shed", number: 1, name: "box", sql: "CREATE TABLE shed_box (content BYTEA NOT NULL)" };

async fn open_error(file: &Path) -> StoreError {
    Db::open(&format!("sqlite:{}", file.display())).await.expect_err("this cannot be opened")
}

#[tokio::test]
async fn file_that_is_no_database_is_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.db");
    let letter = "Beste buren, zaterdag is er soep. ".repeat(100);
    fs::write(&file, &letter).unwrap();
    assert_eq!(open_error(&file).await, StoreError::NotADatabase);
    assert_eq!(fs::read_to_string(&file).unwrap(), letter);
}

#[tokio::test]
async fn damaged_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("damaged.db");
    let url = format!("sqlite:{}", file.display());
    let db = Db::open(&url).await.unwrap();
    db.migrate(&[BOX]).await.unwrap();
    db.execute(&SAVE, &values![vec![7_u8; 100_000]]).await.unwrap();
    drop(db);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 8;
    bytes[middle..].fill(0xAA);
    fs::write(&file, bytes).unwrap();
    let read_all = Statement::new("shed::ALL", "SELECT sum(length(CAST(content AS TEXT))) FROM shed_box");
    let told = match Db::open(&url).await {
        Ok(db) => db.query(&read_all, &[]).await.unwrap_err(),
        Err(error) => error,
    };
    assert_eq!(told, StoreError::NotADatabase);
}

#[tokio::test]
async fn folder_that_does_not_exist_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let error = open_error(&folder.path().join("nowhere/opbouw.db")).await;
    assert_eq!(error.code(), "STORE-002");
    assert!(error.to_string().ends_with("its folder does not exist."), "{error}");
    let error = open_error(folder.path()).await;
    assert!(error.to_string().ends_with("it is a folder."), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn new_file_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("opbouw.db").display())).await.unwrap();
    db.migrate(&[BOX]).await.unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", entry.file_name());
    }
}

/// Nobody can keep root from writing, so as root this runs again as another user.
#[cfg(unix)]
#[tokio::test]
async fn read_only_file_is_told() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let folder = tempfile::tempdir().unwrap();
    if is_root(folder.path()) {
        let program = folder.path().join("failing");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let mut again = Command::new(program);
        again.args(["--exact", "read_only_file_is_told"]).uid(65534).gid(65534).current_dir("/");
        let output = again.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        return;
    }
    let file = folder.path().join("opbouw.db");
    let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
    db.migrate(&[BOX]).await.unwrap();
    drop(db);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(open_error(&file).await, StoreError::ReadOnly);

    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let told = open_error(&file).await;
    assert_eq!(told, StoreError::ReadOnly);
    let told = open_error(&folder.path().join("new.db")).await;
    assert!(told.to_string().ends_with("no permission to make it."), "{told}");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
fn is_root(own_folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(own_folder).unwrap().uid() == 0
}
