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
import plimsoll.desktop.model.MarketViewModel;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
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
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final double SECONDS_SHOWN = 12;

    private final WorkspaceSession session;
    private final Label offline = new Label("Offline, sends no orders");
    private final Label rules = new Label();
    private final Label age = new Label();
    private final Label results = new Label();
    private final Label leftOut = new Label();
    private final Label run = new Label();
    private final Label engine = new Label();
    private final Label saved = new Label();
    private final Label time = new Label();
    private final StatusLine line = new StatusLine();
    private final PauseTransition shown = new PauseTransition(Duration.seconds(SECONDS_SHOWN));
    private final Subscription subscription;

    /// Follows the session until closed.
    ///
    /// @param runs what goes on beside the run that follows every edit
    StatusItems(WorkspaceSession session, Node runs) {
        this.session = session;
        line.setLeft(List.of(offline, rules, age, results, leftOut));
        line.setRight(List.of(runs, run, engine, saved, time));
        subscription = Subscription.combine(
                session.preparedProperty().subscribe(this::showBook),
                session.subscribe(this::showRun),
                session.runStateProperty().subscribe(state -> showRun()),
                session.modifiedProperty()
                        .subscribe(modified -> saved.setText(modified ? "Unsaved changes" : "Saved")));
        showRun();
    }

    StatusLine line() {
        return line;
    }

    /// Shows one sentence about what was just done.
    void say(String sentence) {
        line.setText(sentence);
        shown.setOnFinished(event -> line.setText(""));
        shown.playFromStart();
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
                asOf.isEmpty() ? "No rules in use" : "Rules as of " + asOf + (illustrative ? ", illustrative" : ""));
        style(rules, "warn-text", illustrative);
        int missing = prepared.leftOut().size();
        leftOut.setText(
                missing == 0
                        ? "Not included: none"
                        : "Not included: "
                                + prepared.leftOut().stream()
                                        .map(item -> name(item.positionId()))
                                        .limit(3)
                                        .collect(Collectors.joining(", "))
                                + (missing > 3 ? " and " + (missing - 3) + " more" : ""));
        style(leftOut, "warn-text", missing > 0);
        Document document = session.document();
        showAge(document);
        time.setText((document.valuation() instanceof Valuation.Fixed ? "Valued at " : "UTC ")
                + STAMP.format(prepared.snapshot().valuationTime()));
    }

    private void showAge(Document document) {
        age.setText(MarketViewModel.oldest(document.market())
                .map(oldest -> "Data "
                        + MarkAge.text(java.time.Duration.between(
                                oldest, document.valuation().at(session.now())))
                        + " old")
                .orElse("No data"));
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
                        ? "Results of revision " + item.revision() + ", book at " + session.revision()
                        : "Results current, revision " + item.revision())
                .orElse("No results yet"));
        style(results, "warn-text", stale);
        run.setText(
                state.phase() == RunState.Phase.RUNNING
                        ? "Running"
                        : "Run " + state.phase().name().toLowerCase(Locale.ROOT));
        style(run, "warn-text", state.phase() == RunState.Phase.FAILED);
        engine.setText(found.map(item -> "Engine " + NumberText.screen(item.nanos() / 1e6, 1) + " ms")
                .orElse("Engine idle"));
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
