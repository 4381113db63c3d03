package plimsoll.desktop.shell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;
import javafx.util.Subscription;
import plimsoll.desktop.control.StatusLine;
import plimsoll.desktop.model.MarketAges;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Valuation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.StressRun;

/// What the status line says: offline, rules, data age, revision and what is left out; at the right run, engine time,
/// saved
/// state.
final class StatusItems {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final double SECONDS_SHOWN = 12;

    private final WorkspaceSession session;
    private final Label offline = new Label(Texts.of("status.offline"));
    private final Label rules = new Label();
    private final Label age = new Label();
    private final MarketAges ages = new MarketAges();
    private final Label results = new Label();
    private final Label leftOut = new Label();
    private final Label run = new Label();
    private final Label engine = new Label();
    private final Label saved = new Label();
    private final Label time = new Label();
    private final StatusLine line = new StatusLine();
    private final PauseTransition shown = new PauseTransition(Duration.seconds(SECONDS_SHOWN));
    private final Subscription subscription;
    private String busy = "";
    private boolean refusal;

    /// Follows the session until closed.
    ///
    /// @param runs what goes on beside the run that follows every edit
    StatusItems(WorkspaceSession session, Node runs) {
        this.session = session;
        line.setLeft(List.of(offline, rules, age, results, leftOut));
        line.setRight(List.of(runs, run, engine, saved, time));
        line.setGivenUp(List.of(engine, run, age, offline, runs, time));
        subscription = Subscription.combine(
                session.preparedProperty().subscribe(this::showBook),
                session.documentProperty().subscribe(document -> accepted()),
                session.subscribe(this::showRun),
                session.runStateProperty().subscribe(state -> showRun()),
                session.modifiedProperty().subscribe(modified -> showSaved()));
        showRun();
    }

    StatusLine line() {
        return line;
    }

    /// Shows one sentence about what was just done.
    void say(String sentence) {
        refusal = false;
        line.setText(sentence);
        shown.setOnFinished(event -> line.setText(""));
        shown.playFromStart();
    }

    /// The sentence just said is why something typed was not taken.
    void refused() {
        refusal = true;
    }

    /// Takes a refusal away, because an edit was taken since.
    void accepted() {
        if (refusal) {
            refusal = false;
            shown.stop();
            line.setText("");
        }
    }

    /// Shows which file is being read or written; empty for none.
    void showBusy(String what) {
        busy = what;
        showSaved();
    }

    private void showSaved() {
        saved.setText(
                !busy.isEmpty()
                        ? busy
                        : session.modifiedProperty().get() ? Texts.of("status.unsaved") : Texts.of("status.saved"));
    }

    private void showBook(Prepared prepared) {
        List<PoolSnapshot> pools = prepared.snapshot().pools();
        boolean illustrative =
                pools.stream().anyMatch(pool -> pool.rule().file().illustrative());
        String asOf = pools.stream()
                .map(pool -> pool.rule().file().asOf().toString())
                .min(String::compareTo)
                .orElse("");
        rules.setText(
                asOf.isEmpty()
                        ? Texts.of("status.noRules")
                        : Texts.of(illustrative ? "status.rulesIllustrative" : "status.rules", asOf));
        style(rules, "warn-text", illustrative);
        int missing = prepared.leftOut().size();
        leftOut.setText(
                missing == 0
                        ? Texts.of("status.included")
                        : Texts.of(
                                missing > 3 ? "status.leftOutMore" : "status.leftOut",
                                prepared.leftOut().stream()
                                        .map(item -> name(item.positionId()))
                                        .limit(3)
                                        .collect(Collectors.joining(", ")),
                                NumberText.count(missing - 3)));
        style(leftOut, "warn-text", missing > 0);
        Document document = session.document();
        showAge(document);
        time.setText(Texts.of(
                document.valuation() instanceof Valuation.Fixed ? "status.valuedAt" : "status.utc",
                STAMP.format(prepared.snapshot().valuationTime())));
    }

    private void showAge(Document document) {
        age.setText(ages.of(document.market())
                .map(oldest -> Texts.of(
                        "status.age",
                        MarkAge.text(java.time.Duration.between(
                                oldest.time(), document.valuation().at(session.now())))))
                .orElse(Texts.of("status.noData")));
    }

    private String name(String positionId) {
        Document document = session.document();
        return document.position(positionId)
                .flatMap(position -> document.instrument(position.instrumentId()))
                .map(instrument -> instrument.symbol())
                .orElse(positionId);
    }

    private void showRun() {
        RunState state = session.runStateProperty().get();
        Optional<StressRun> found = session.runProperty().get();
        boolean stale = session.staleProperty().get();
        results.setText(found.map(item -> stale
                        ? Texts.of("status.stale", String.valueOf(item.revision()), String.valueOf(session.revision()))
                        : Texts.of("status.current", String.valueOf(item.revision())))
                .orElse(Texts.of("status.noResults")));
        style(results, "warn-text", stale);
        run.setText(
                state.phase() == RunState.Phase.RUNNING
                        ? Texts.of("status.running")
                        : Texts.of("status.run", Words.of(state.phase())));
        style(run, "warn-text", state.phase() == RunState.Phase.FAILED);
        engine.setText(found.map(item -> Texts.of("status.engine", NumberText.screen(item.nanos() / 1e6, 1)))
                .orElse(Texts.of("status.engineIdle")));
    }

    private static void style(Label label, String name, boolean on) {
        label.getStyleClass().remove(name);
        if (on) {
            label.getStyleClass().add(name);
        }
    }

    void close() {
        shown.stop();
        subscription.unsubscribe();
    }
}
