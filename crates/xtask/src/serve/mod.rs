//! `cargo xtask serve`: `dist/` as a good web server would send it.

mod watch;

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
use tokio::runtime::{self, Runtime};
use tower_http::services::ServeDir;
use tower_livereload::LiveReloadLayer;

/// What the command line asks of `serve`.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    pub(crate) port: u16,
    /// Whether to open a browser.
    pub(crate) open: bool,
    /// Whether to rebuild after each change, and reload the page.
    pub(crate) watch: bool,
}

/// Builds the site and serves it until the process is stopped.
pub(crate) fn run(options: &Options) -> Result<()> {
    check_free(options.port)?;
    install::for_build()?;
    build::site(None)?;
    runtime()?.block_on(serve(options))
}

fn runtime() -> Result<Runtime> {
    Ok(runtime::Builder::new_current_thread().enable_all().build()?)
}

/// Looks before minutes of building; nobody should be able to connect until there is something to serve.
fn check_free(port: u16) -> Result<()> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    listener.map(drop).with_context(|| unusable(port))
}

fn unusable(port: u16) -> String {
    format!("port {port} cannot be used: choose another with --port")
}

async fn serve(options: &Options) -> Result<()> {
    let port = options.port;
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.with_context(|| unusable(port))?;
    let mut router = site(&paths::dist());
    if options.watch {
        let layer = LiveReloadLayer::new();
        let reloader = layer.reloader();
        watch::rebuild_on_change(paths::root(), move || reloader.reload())?;
        router = reloading_site(&paths::dist(), layer);
    }
    let address = format!("http://{}/", listener.local_addr()?);
    println!("\nThe site is at {address} (Ctrl+C stops it).");
    if options.open {
        open_browser(&address);
    }
    Ok(axum::serve(listener, router).await?)
}

/// Files with their types, compressed where the browser takes it.
fn site(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(get_service(files)).layer(middleware::from_fn(cached))
}

/// The same files, uncompressed, because the layer adds a script to each page.
fn reloading_site(folder: &Path, layer: LiveReloadLayer) -> Router {
    Router::new().fallback_service(get_service(ServeDir::new(folder))).layer(layer)
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
    use super::*;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};

    #[test]
    fn a_port_in_use_is_said_before_anything_is_built() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        let error = check_free(port).expect_err("the port is taken").to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
        drop(taken);
        check_free(port)
    }

    /// The answer to a browser that asks a router for its page.
    fn answered(router: Router) -> Result<String> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let mut stream = TcpStream::connect(listener.local_addr()?)?;
        let request =
            "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n";
        stream.write_all(request.as_bytes())?;
        // The thread ends with the test's process.
        std::thread::spawn(move || {
            runtime()?.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                Ok::<_, anyhow::Error>(axum::serve(listener, router).await?)
            })
        });
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    #[test]
    fn only_a_page_that_is_watched_has_the_script_that_reloads_it() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("serve-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), "<p>plain")?;
        fs::write(folder.join("index.html.br"), "packed")?;
        let answer = answered(site(&folder))?;
        assert!(answer.contains("content-encoding: br") && answer.ends_with("packed"), "{answer}");
        let answer = answered(reloading_site(&folder, LiveReloadLayer::new()))?;
        assert!(answer.contains("<p>plain") && answer.contains("<script"), "{answer}");
        Ok(fs::remove_dir_all(folder)?)
    }
}
