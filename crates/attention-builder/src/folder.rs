//! The folder that snippets name: addresses as the browser writes them, whole.

/// The folder that an address names, with a slash at its end; `None` where it names none. The address is one that the
/// browser has understood, and written as it does.
///
/// # Example
///
/// ```
/// let folder = attention_builder::folder("https://a.org/b/embedding.html?x=1");
/// assert_eq!(folder.as_deref(), Some("https://a.org/b/"));
/// ```
pub fn folder(address: &str) -> Option<String> {
    let (protocol, _) = address.split_once(':')?;
    if !["http", "https", "file"].contains(&protocol) {
        return None;
    }
    let path = address.split(['?', '#']).next()?;
    let (around, file) = path.rsplit_once('/')?;
    // The address of a page in the folder is what one copies most easily.
    let is_file = file.is_empty() || file.ends_with(".html") || file.ends_with(".js");
    Some([if is_file { around } else { path }, "/"].concat())
}

/// Whether a folder works on this machine alone.
pub fn is_local(folder: &str) -> bool {
    let (protocol, rest) = folder.split_once("://").unwrap_or((folder, ""));
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if protocol == "file" || host.starts_with("[::]") || host.starts_with("[::1]") {
        return true;
    }
    let host = host.split(':').next().unwrap_or_default();
    let is_address = host.split('.').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    ["localhost", "0.0.0.0"].contains(&host)
        || host.ends_with(".localhost")
        || (is_address && host.starts_with("127."))
}
