//! Laws of time: it only runs forward, at one pace however it is cut, through every stage in order.

use attention_draw::{Playback, SECONDS, STAGES, Stage, advance};

const END: f64 = 7.0;

fn times() -> impl Iterator<Item = f64> {
    (0..=700).map(|step| f64::from(step) * 0.01)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn stage_and_progress_together_are_the_time() {
    for time in times() {
        let (stage, progress) = Stage::at(time);
        assert!((0.0..=1.0).contains(&progress), "{time}");
        assert!(near(stage as usize as f64 + progress, time), "{time}");
    }
}

#[test]
fn stages_follow_each_other_and_none_is_left_out() {
    let mut seen: Vec<Stage> = times().map(|time| Stage::at(time).0).collect();
    seen.dedup();
    assert_eq!(seen, STAGES);
}

#[test]
fn time_never_runs_back_and_stops_at_the_end() {
    for time in times() {
        for seconds in [0.0, 0.016, 0.7, 3.0, 1e6] {
            let later = advance(time, seconds);
            assert!(later >= time && later <= END, "{seconds} s after {time}: {later}");
        }
        assert_eq!(advance(END + time, 1.0), END);
        assert_eq!(advance(time, 0.0), time);
        assert_eq!(advance(time, -1.0), time);
    }
}

#[test]
fn two_pauses_make_no_difference() {
    for time in times() {
        for (first, second) in [(0.016, 0.016), (0.5, 4.0), (2.0, 9.0)] {
            let (cut, whole) =
                (advance(advance(time, first), second), advance(time, first + second));
            assert!(near(cut, whole), "{first} s and {second} s after {time}: {cut}, {whole}");
        }
    }
}

#[test]
fn each_stage_takes_its_own_seconds() {
    for (stage, seconds) in STAGES.into_iter().zip(SECONDS) {
        let start = stage.complete() - 1.0;
        assert!(near(advance(start, seconds), stage.complete()), "{stage:?}");
        assert!(near(advance(start, seconds / 2.0), start + 0.5), "{stage:?}");
    }
}

#[test]
fn while_it_plays_each_caption_stays_until_it_can_have_been_read() {
    let characters = |stage: Stage| 20 + 30 * stage as usize;
    let (mut playback, mut time) = (Playback::default(), 0.0);
    let mut shown = [0.0; STAGES.len()];
    for _ in 0..20_000 {
        let stage = Stage::at(time).0;
        shown[stage as usize] += 0.016;
        time = playback.advance(time, 0.016, characters(stage));
        if time >= END {
            break;
        }
    }
    assert_eq!(time, END);
    for stage in &STAGES[..STAGES.len() - 1] {
        let (seconds, least) = (shown[*stage as usize], 4.0 + 0.06 * characters(*stage) as f64);
        let most = least.max(SECONDS[*stage as usize]) + 0.05;
        assert!(seconds >= least - 1e-9 && seconds <= most, "{stage:?} for {seconds} s");
    }
}
