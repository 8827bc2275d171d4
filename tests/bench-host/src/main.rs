//! The kernel and its peers on the host, one thread each, timed on request.
//!
//! `tests/e2e/bench/kernel/host.mjs` asks by lines and gets a line for each, so that it can mix in peers of its own:
//!
//! | asked | answered |
//! |---|---|
//! | `names` | the names of all entrants, between tabs |
//! | `shape N` | for each its largest error against f64, of the largest value, and the operations of a call |
//! | `time I COUNT` | the milliseconds that so many calls of entrant I took |
//! | `scratch N` | the bytes that the kernel takes beside inputs and output |

mod entrant;
mod entrants;
mod numbers;
mod peak;

use entrant::Entrant;
use entrants::Kernel;
use numbers::Numbers;
use std::error::Error;
use std::io::{BufRead, stdin};
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut entrants = entrants::all();
    for line in stdin().lock().lines() {
        println!("{}", answer(&mut entrants, &line?)?);
    }
    Ok(())
}

fn answer(entrants: &mut [Box<dyn Entrant>], line: &str) -> Result<String, Box<dyn Error>> {
    match *line.split(' ').collect::<Vec<_>>() {
        ["names"] => Ok(entrants.iter().map(|one| one.name()).collect::<Vec<_>>().join("\t")),
        ["shape", n] => shape(entrants, n.parse()?),
        ["time", index, count] => time(&mut *entrants[index.parse::<usize>()?], count.parse()?),
        ["scratch", n] => Ok(Kernel::scratch(&Numbers::new(n.parse()?))?.to_string()),
        _ => Err(format!("“{line}” is no question").into()),
    }
}

fn shape(entrants: &mut [Box<dyn Entrant>], n: usize) -> Result<String, Box<dyn Error>> {
    let numbers = Numbers::new(n);
    let wanted = numbers.reference()?;
    let mut answers = Vec::new();
    for one in entrants {
        one.shape(&numbers)?;
        let output = one.output()?;
        let error = if output.is_empty() { 0.0 } else { numbers::error(&output, &wanted) };
        answers.push(format!("{error:e} {}", one.operations(n)));
    }
    Ok(answers.join("\t"))
}

fn time(one: &mut dyn Entrant, count: usize) -> Result<String, Box<dyn Error>> {
    let start = Instant::now();
    for _ in 0..count {
        one.run()?;
    }
    Ok((start.elapsed().as_secs_f64() * 1e3).to_string())
}
