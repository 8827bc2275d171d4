//! What the figure of nets in training says, in English.

use crate::messages::messages;

messages! {
    /// What `<attention-learning>` says.
    LearningMessages {
        /// The name of the list of tasks.
        task: "Task",
        /// A task.
        task_cards: "The wall of cards",
        /// A task.
        task_ask_first: "The question first",
        /// A task.
        task_star: "Who came before the star?",
        /// A task.
        task_scaling: "With and without ÷ √d_k",
        /// The name of the list of sizes of queries and keys.
        columns: "Columns d_k",
        /// The button that trains.
        start: "Start",
        /// The same while they are trained.
        pause: "Pause",
        /// The same after a pause.
        go_on: "Go on",
        /// The same at the end.
        again: "Start again",
        /// The button that trains one step.
        step: "Step",
        /// The button that goes back to untrained nets.
        rewind: "Rewind",
        /// The button that trains from other random numbers.
        another: "Another seed",
        /// The name of the list of speeds.
        speed: "Speed",
        /// A speed.
        slow: "slow",
        /// A speed.
        normal: "normal",
        /// A speed.
        fast: "full",
        /// What a task is.
        about_cards: "Two to eight cards pass by, each with a front, A to H, and a back, 1 to 4. Then a front is \
            asked: which back did it have? Every net is trained on this machine, on fresh cards in each step.",
        /// What a task is.
        about_ask_first: "The same nets and the same cards, but the question comes before the cards.",
        /// What a task is.
        about_star: "Sixteen letters, one with a star: which letter stands just before it? In training the star is in \
            the first half. It is tested everywhere. Recurrent nets answer at the star.",
        /// What a task is: `{d}`.
        about_scaling: "The cards, for two attention layers: one divides its scores by √{d}, one does not. Queries and \
            keys start with variance 1, as the paper assumes. Thin lines: two more seeds.",
        /// That designs were chosen.
        chosen: "Tasks, sizes and rates were chosen for a clear picture; with other ones the nets learn sooner or \
            later.",
        /// The name of the picture of a sequence: `{front}`, `{answer}`.
        shown_card: "Which back has {front}? It has {answer}.",
        /// The same: `{answer}`.
        shown_star: "Which letter is before the star? {answer}.",
        /// Above the weights of a net: `{net}`, `{step}`.
        weights: "{net}, step {step}: where the question looks",
        /// Of a picture without weights yet.
        loading: "The nets are being loaded.",
        /// The name of the chart: `{count}` fresh sequences.
        chart: "Right answers to {count} fresh questions",
        /// The checkbox that changes the lower axis.
        by_sequences: "by sequences seen",
        /// Below the axis.
        axis_cards: "cards ago (1: the last card)",
        /// Below the axis.
        axis_star: "place of the star",
        /// Below the axis.
        axis_sequences: "sequences seen in training",
        /// A level.
        chance: "chance",
        /// A level.
        guess_cards: "knows which backs, not whose",
        /// A level.
        guess_star: "names the commonest letter",
        /// A net.
        attention: "Attention",
        /// A net.
        no_positions: "Attention, no positions",
        /// A net.
        learned: "Attention, learned positions",
        /// A net.
        sinusoids: "Attention, sinusoids",
        /// A net.
        divided: "Attention, divided",
        /// A net.
        undivided: "Attention, not divided",
        /// A net.
        elman: "Elman net (simple recurrent)",
        /// A net.
        gru: "GRU (recurrent, with gates)",
        /// Before anything is trained.
        new: "Nothing is trained yet: every net guesses.",
        /// Of a net that learns cards: `{net}`, `{sequences}`, `{right}`, `{last}`, `{oldest}`.
        finding_cards: "{net}: {right} right after {sequences} sequences; of the last card {last}, of the four oldest \
            {oldest}.",
        /// Of a net that learns the star: `{net}`, `{seen}`, `{unseen}`.
        finding_star: "{net}: {seen} right where stars were in training, {unseen} where none was.",
        /// Of a net with or without the division: `{net}`, `{right}`, `{step}`.
        finding_scaling: "{net}: {right} right after {step} steps.",
        /// It has failed: `{error}`.
        failed: "Training has failed: {error}",
        /// What opens the table.
        numbers: "Each net in numbers",
        /// A column.
        net: "Net",
        /// A column.
        parameters: "Parameters",
        /// A column.
        steps: "Steps",
        /// A column.
        sequences: "Sequences",
        /// A column.
        work: "Work, GFLOP",
        /// A column.
        loss: "Loss",
        /// A column.
        right: "Right",
        /// A column: `{at}` cards ago.
        right_ago: "{at} ago",
        /// A column: with the star at `{at}`.
        right_at: "star at {at}",
        /// A column.
        hash: "Hash of the parameters",
        /// What opens the cards of one's own.
        ask: "Ask it yourself",
        /// What to do there.
        ask_cards: "Press a card to change its back, and choose the card to ask for.",
        /// What to do there.
        ask_star: "Press a letter to put the star on it.",
        /// The name of the list of fronts.
        asked: "Which back has",
        /// A card: `{front}`, `{back}`.
        card: "Card {front}, back {back}",
        /// A letter: `{letter}`, `{place}`.
        letter: "Letter {letter}, place {place}",
        /// An answer that is right: `{net}`, `{answer}`, `{share}`.
        says_right: "✓ {net} says {answer} ({share}).",
        /// One that is wrong.
        says_wrong: "✗ {net} says {answer} ({share}).",
    }
}
