package plimsoll.desktop.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.imports.ImportReading.Answer;
import plimsoll.desktop.imports.ImportReading.Request;
import plimsoll.desktop.imports.ImportRowsViewModel.Filter;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.ImportTarget;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.NumberText;

/// What importing some files would do, as the user chooses pool, rules, kind and columns; and doing it as one step.
///
/// Reading and planning work beside the window's thread. The workspace is not touched before [#apply()].
public final class ImportViewModel implements AutoCloseable {
    /// The choice that leaves it to the program.
    public static final String RECOGNISED = Texts.of("import.recognised");

    private final WorkspaceSession session;
    private final ImportMemory memory;
    private final List<ImportSource> sources;
    private final LongRun<Request, Answer> reading;
    private final ImportRowsViewModel rows = new ImportRowsViewModel();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final Subscription subscription;
    private Optional<TableMapping> mapping;
    private Optional<ReplyKind> kind = Optional.empty();
    private String pool;
    private String rule = RECOGNISED;
    private Filter filter = Filter.CHANGES;
    private boolean chosenPool;
    private Answer answer = Answer.NOTHING;

    /// Starts reading.
    ///
    /// @param sources    at least one
    /// @param hash       gives a changed rule file its content hash
    /// @param memory     of mappings
    /// @param background where files are read
    public ImportViewModel(
            WorkspaceSession session,
            List<ImportSource> sources,
            Function<RuleFile, HashedRule> hash,
            ImportMemory memory,
            Background background) {
        this.session = session;
        this.sources = List.copyOf(sources);
        this.memory = memory;
        this.mapping = this.sources.stream()
                .filter(source -> !source.header().isEmpty())
                .findFirst()
                .map(source -> memory.find(source.header()).orElseGet(() -> TableMapping.suggested(source.header())));
        this.pool =
                session.document().pools().stream().findFirst().map(Pool::name).orElse("");
        this.reading = background.longRun(
                Texts.of("import.title"), "", new ImportReading(session.shippedRules(), hash, session::now)::read);
        this.subscription = reading.progressProperty().subscribe(this::follow);
        refresh();
    }

    private void refresh() {
        ready.set(false);
        reading.start(
                new Request(
                        session.document(),
                        sources,
                        kind,
                        mapping,
                        pool,
                        Optional.of(rule).filter(text -> !text.equals(RECOGNISED))),
                (long) ImportReading.UNITS * sources.size());
    }

    private void follow(RunProgress state) {
        switch (state.phase()) {
            case COMPLETE -> reading.resultProperty().get().ifPresent(this::show);
            case FAILED -> show(Answer.failed(session.document(), state.message()));
            default -> {}
        }
    }

    private void show(Answer next) {
        answer = next;
        if (!chosenPool && !next.files().isEmpty()) {
            chosenPool = true;
            String suggested = poolFor(next.files());
            if (!suggested.equals(pool)) {
                pool = suggested;
                refresh();
                return;
            }
        }
        boolean nothing = answer.plan().filter(ImportPlan::changes).isEmpty();
        if (nothing && count(Filter.NOT_INCLUDED) > 0) {
            filter = Filter.NOT_INCLUDED;
        }
        ready.set(answer.plan().filter(ImportPlan::changes).isPresent());
        fill();
    }

    /// The pool at the same venue, if there is one alone; otherwise a new one.
    private String poolFor(List<Incoming> files) {
        String venue = files.getFirst().account().venue();
        String rules = files.stream()
                .map(Incoming::account)
                .filter(Incoming.Account::certain)
                .map(Incoming.Account::rule)
                .findFirst()
                .orElse("");
        List<Pool> same = session.document().pools().stream()
                .filter(found -> venue.isEmpty() || found.venue().equals(venue))
                .filter(found -> rules.isEmpty() || found.rule().id().equals(rules))
                .toList();
        return same.size() == 1 ? same.getFirst().name() : ImportReading.suggestion(files);
    }

    private void fill() {
        rows.show(answer.plan(), answer.problems(), filter);
        changes.set(changes.get() + 1);
    }

    /// Returns a number that grows whenever what is shown changes, observable.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Returns where reading is, observable.
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return reading.progressProperty();
    }

    /// Returns whether there is something to import, observable.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Returns the lines of what would be done.
    public ImportRowsViewModel rows() {
        return rows;
    }

    /// Returns one sentence per file: its name, what it is, and when it was true.
    public List<String> files() {
        return sources.stream().map(this::file).toList();
    }

    private String file(ImportSource source) {
        String read = answer.files().stream()
                .filter(found -> found.source().equals(source.name()))
                .findFirst()
                .map(found -> found.kind().text()
                        + found.time()
                                .map(time -> ", "
                                        + time.toString().replace('T', ' ').replaceAll(":\\d{2}(\\.\\d+)?Z", " UTC"))
                                .orElse(Texts.of("import.notDated")))
                .orElse(answer.document().isEmpty() ? Texts.of("import.beingRead") : Texts.of("import.notRead"));
        return source.name() + ": " + read + (source.format().isEmpty() ? "" : ", " + source.format());
    }

    /// Returns how many lines a filter has.
    public long count(Filter wanted) {
        long problems = wanted == Filter.NOT_INCLUDED ? answer.problems().size() : 0;
        return problems
                + answer.plan()
                        .map(plan -> wanted == Filter.UNUSED
                                ? plan.unused().size()
                                : plan.rows().stream()
                                        .filter(row -> ImportRowsViewModel.of(row.change()) == wanted)
                                        .count())
                        .orElse(0L);
    }

    /// Returns one sentence about all of it.
    public String summary() {
        Optional<ImportPlan> plan = answer.plan();
        if (plan.isEmpty()) {
            return answer.document().isEmpty() ? Texts.of("import.reading") : Texts.of("import.nothing");
        }
        if (!plan.get().changes()) {
            return Texts.of("import.known");
        }
        return Texts.of(
                "import.summary",
                NumberText.count(plan.get().count(Change.ADDED)),
                NumberText.count(plan.get().count(Change.CHANGED)),
                NumberText.count(plan.get().count(Change.REMOVED)),
                NumberText.count(count(Filter.NOT_INCLUDED)),
                NumberText.count(count(Filter.UNUSED)));
    }

    /// Returns one sentence about prices that would replace newer ones; empty when there are none.
    public Optional<String> warning() {
        return answer.plan().flatMap(ImportPlan::warning);
    }

    /// Returns which lines are shown.
    public Filter filter() {
        return filter;
    }

    /// Chooses which lines are shown.
    public void chooseFilter(Filter next) {
        if (filter != next) {
            filter = next;
            fill();
        }
    }

    /// Returns the pool that is filled.
    public String pool() {
        return pool;
    }

    /// Returns the pools that exist.
    public List<String> pools() {
        return session.document().pools().stream().map(Pool::name).toList();
    }

    /// Returns whether the pool will be made.
    public boolean isNewPool() {
        return !pool.isBlank()
                && ImportTarget.named(pool).existing(session.document()).isEmpty();
    }

    /// Chooses the pool, or names a new one; empty text leaves it to the file.
    public void choosePool(String text) {
        if (!text.strip().equals(pool)) {
            pool = text.strip();
            chosenPool = true;
            refresh();
        }
    }

    /// Returns the rule file of a new pool.
    public String rule() {
        return rule;
    }

    /// Returns the rule files that a new pool can follow.
    public List<String> rules() {
        return Stream.concat(
                        Stream.of(RECOGNISED),
                        session.shippedRules().rules().stream()
                                .map(found -> found.file().id())
                                .distinct())
                .toList();
    }

    /// Chooses the rule file of a new pool.
    public void chooseRule(String text) {
        if (!text.equals(rule) && rules().contains(text)) {
            rule = text;
            refresh();
        }
    }

    /// Returns what the files are said to be.
    public String kind() {
        return kind.map(ReplyKind::text).orElse(RECOGNISED);
    }

    /// Returns what files can be said to be.
    public List<String> kinds() {
        return Stream.concat(
                        Stream.of(RECOGNISED), Stream.of(ReplyKind.values()).map(ReplyKind::text))
                .toList();
    }

    /// Says what the files are.
    public void chooseKind(String text) {
        Optional<ReplyKind> next = Stream.of(ReplyKind.values())
                .filter(found -> found.text().equals(text))
                .findFirst();
        if (!next.equals(kind)) {
            kind = next;
            refresh();
        }
    }

    /// Returns the titles of a table's columns; empty when no file is a table.
    public List<String> titles() {
        return mapping.map(TableMapping::header).orElse(List.of());
    }

    /// Returns what columns can mean, in words.
    public List<String> fields() {
        return Stream.of(TableField.values()).map(TableField::text).toList();
    }

    /// Returns what a column means, in words; empty = it is not used.
    public Optional<String> field(int column) {
        return mapping.flatMap(known -> known.fields().get(column)).map(TableField::text);
    }

    /// Says in words what a column means; empty = it is not used.
    public void chooseField(int column, Optional<String> text) {
        Optional<TableField> field = text.flatMap(word -> Stream.of(TableField.values())
                .filter(found -> found.text().equals(word))
                .findFirst());
        mapping.filter(known -> !known.fields().get(column).equals(field)).ifPresent(known -> {
            mapping = Optional.of(known.with(column, field));
            refresh();
        });
    }

    /// Returns whether the files state numbers of the venue that can be compared with the program's.
    public boolean isCompared() {
        return answer.files().stream()
                .anyMatch(file -> !file.reported().margins().isEmpty()
                        || file.reported().equity().isPresent()
                        || file.positions().stream()
                                .anyMatch(position -> !position.reported().isEmpty()));
    }

    /// Returns the pool that the files went into; empty before they were imported.
    public Optional<Pool> importedPool() {
        return answer.plan().flatMap(plan -> session.document().pool(plan.poolId()));
    }

    /// Returns how many fields of the files nothing used, row by row.
    public long unusedFields() {
        return answer.files().stream()
                .mapToLong(file -> (long) file.kept().count() + file.kept().omitted())
                .sum();
    }

    /// Imports as one step; returns whether anything changed.
    public boolean apply() {
        if (!ready.get() || answer.plan().isEmpty()) {
            return false;
        }
        if (!answer.document().equals(Optional.of(session.document()))) {
            refresh();
            return false;
        }
        mapping.ifPresent(memory::keep);
        return session.apply(answer.plan().get().edit());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        reading.cancel();
    }
}
