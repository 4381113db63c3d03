package plimsoll.desktop.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// What was done in this window, the newest first: opened and saved, calculated, exported, and what went wrong.
public final class LogViewModel extends TableModel implements AutoCloseable {
    public static final String TIME = "time_utc";
    public static final String WHAT = "what";

    /// Older entries are forgotten.
    static final int MOST = 500;

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final WorkspaceSession session;
    private final List<Key> keys = new ArrayList<>();
    private final Subscription subscription;
    private int count;
    private long errors;

    /// Follows a session.
    public LogViewModel(WorkspaceSession session) {
        super(
                "log",
                List.of(
                        Column.text(TIME, Texts.of("window.log.time"), 70),
                        Column.text(WHAT, Texts.of("window.log.what"), 480)));
        this.session = session;
        subscription = Subscription.combine(
                session.runStateProperty().subscribe((before, after) -> ran(after)),
                session.problemsProperty().subscribe((before, after) -> wrong(after)));
    }

    private void ran(RunState state) {
        switch (state.phase()) {
            case COMPLETE ->
                session.runProperty()
                        .get()
                        .ifPresent(run -> add(Texts.of(
                                "window.log.calculated",
                                String.valueOf(run.revision()),
                                NumberText.screen(run.nanos() / 1e6, 1))));
            case FAILED -> add(Texts.of("window.log.failed", state.message()), CellState.INVALID);
            case CANCELLED -> add(Texts.of("window.log.cancelled"));
            default -> {}
        }
    }

    private void wrong(List<Problem> problems) {
        List<Problem> found = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        if (found.size() > errors) {
            add(found.getLast().place() + ": " + found.getLast().what(), CellState.INVALID);
        } else if (found.isEmpty() && errors > 0) {
            add(Texts.of("window.log.noErrors"));
        }
        errors = found.size();
    }

    /// Adds a sentence.
    public void add(String sentence) {
        add(sentence, new CellState[0]);
    }

    private void add(String sentence, CellState... states) {
        Instant now = session.now();
        Key key = new Key(Row.Kind.ITEM, String.valueOf(count++));
        keys.addFirst(key);
        while (keys.size() > MOST) {
            keys.removeLast();
        }
        arrange(keys);
        Row row = row(key.kind(), key.id()).orElseThrow();
        row.show(TIME, new CellValue(CLOCK.format(now), now.toString(), java.util.Set.of(CellState.MUTED), ""));
        row.show(WHAT, CellValue.text(sentence, states));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
