//! `cargo xtask serve`: `dist/` as a good web server would send it.

use crate::{build, files, install, paths, shell};
use anyhow::{Context, Result};
use axum::extract::Request;
use axum::http::{HeaderValue, header::CACHE_CONTROL};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::{Router, routing::get_service};
use std::net::Ipv4Addr;
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// Builds the site and serves it until the process is stopped.
pub(crate) fn run(port: u16, open: bool) -> Result<()> {
    check_free(port)?;
    install::for_build()?;
    build::site(None)?;
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(serve(port, open))
}

/// Looks before minutes of building; nobody should be able to connect until there is something to serve.
fn check_free(port: u16) -> Result<()> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    listener.map(drop).with_context(|| unusable(port))
}

fn unusable(port: u16) -> String {
    format!("port {port} cannot be used: choose another with --port")
}

async fn serve(port: u16, open: bool) -> Result<()> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.with_context(|| unusable(port))?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("\nThe site is at {address} (Ctrl+C stops it).");
    if open {
        open_browser(&address);
    }
    Ok(axum::serve(listener, site(&paths::dist())).await?)
}

/// Files with their types, compressed where the browser takes it.
fn site(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(get_service(files)).layer(middleware::from_fn(cached))
}

/// A name with a hash never changes its content; every other one is asked for again.
async fn cached(request: Request, next: Next) -> Response {
    let hashed = files::is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let forever = hashed && response.status().is_success();
    let value = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(value));
    response
}

/// Asks the desktop for its browser; the address is printed anyhow, so a failure only says so.
fn open_browser(address: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    if shell::command(program).arg(address).spawn().is_err() {
        println!("No browser could be opened: {program} is not there.");
    }
}

#[cfg(test)]
mod tests {
    use super::check_free;
    use anyhow::Result;
    use std::net::{Ipv4Addr, TcpListener};

    #[test]
    fn a_port_in_use_is_said_before_anything_is_built() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        let error = check_free(port).expect_err("the port is taken").to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
        drop(taken);
        check_free(port)
    }
}
