//! Which SQL may run? Only texts that are declared by name, so that one test can prepare them all.

/// One SQL text for both databases, with `$1..$n` for its values.
///
/// The text is `'static` on purpose: SQL is never put together from what people type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// Where it is declared, such as `opbouw_ask::store::CREATE_QUESTION`; shown in errors and logs.
    pub name: &'static str,
    /// The text.
    pub sql: &'static str,
}

impl Statement {
    /// A statement outside a [`statements!`](crate::statements) list; prefer the list.
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }
}

/// Declares the statements of a module, and the list of all of them.
///
/// Declaring is registering, so no statement can escape [`Db::prepare_all`](crate::Db::prepare_all).
/// The name of a statement is the path of its constant.
///
/// ```
/// opbouw_store::statements! {
///     /// Everything this module asks of the database.
///     pub ALL = {
///         /// The oldest first, because people read from the top.
///         LIST: "SELECT id FROM demo_place ORDER BY id";
///         pub(crate) FORGET: "DELETE FROM demo_place WHERE id = $1";
///     }
/// }
/// assert_eq!(ALL.len(), 2);
/// assert!(LIST.name.ends_with("::LIST"));
/// ```
#[macro_export]
macro_rules! statements {
    (
        $(#[$list_doc:meta])* $list_vis:vis $list:ident = {
            $( $(#[$doc:meta])* $vis:vis $name:ident : $sql:expr );* $(;)?
        }
    ) => {
        $(
            $(#[$doc])*
            $vis const $name: $crate::Statement = $crate::Statement::new(
                concat!(module_path!(), "::", stringify!($name)),
                $sql,
            );
        )*
        $(#[$list_doc])*
        $list_vis const $list: &[&$crate::Statement] = &[$(&$name),*];
    };
}
