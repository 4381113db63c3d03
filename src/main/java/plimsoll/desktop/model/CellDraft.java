package plimsoll.desktop.model;

import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyDraft;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;

/// The explanation of a calculated cell whose words stand in the bundle, under the name of its table and its column.
///
/// The words say how the number comes about; a formula, inputs and the rules of a pool are added where there are some.
/// A formula that does not give the number of the cell is left out, so that only the words stand.
public final class CellDraft {
    /// Under which the words of a column stand.
    public static final String KEYS = "why.cell.";

    private static final String MEANING = ".is";
    private static final String GROUP = ".group";

    private final WhyDraft draft;
    private final CellValue cell;
    private final Column column;
    private final double number;
    private final String how;
    private boolean given;

    private CellDraft(TableModel model, Row row, Column column, String key) {
        this.cell = row.value(column.id());
        this.column = column;
        this.number = CellWhy.number(row, column.id());
        this.how = Texts.of(key);
        this.draft = new WhyDraft(
                CellWhy.title(model, row, column), Texts.has(key + MEANING) ? Texts.of(key + MEANING) : "");
    }

    /// Begins the explanation of a cell; empty when the cell is empty, or the bundle has no words for its column.
    public static Optional<CellDraft> of(TableModel model, Row row, String column) {
        String plain = KEYS + model.name() + "." + column;
        String key = row.kind() == Row.Kind.GROUP && Texts.has(plain + GROUP) ? plain + GROUP : plain;
        return Texts.has(key) && !row.value(column).text().isEmpty()
                ? model.columns().stream()
                        .filter(item -> item.id().equals(column))
                        .findFirst()
                        .map(found -> new CellDraft(model, row, found, key))
                : Optional.empty();
    }

    /// Adds a formula of the number as files have it, when it gives that number.
    public CellDraft gives(Term term) {
        given |= draft.formula(term, number, column.unit());
        return this;
    }

    /// Adds a formula of another number that the cell is made of, when it gives that one.
    ///
    /// @param result the number that the engine gave
    /// @param unit   behind it; may be empty
    public CellDraft gives(Term term, double result, String unit) {
        given |= draft.formula(term, result, unit);
        return this;
    }

    /// Adds something that the number was made of.
    public CellDraft input(String label, String text) {
        draft.add(Why.Kind.PART, label, text);
        return this;
    }

    /// Adds a number that this one was made of.
    ///
    /// @param unit behind it; may be empty
    public CellDraft input(String label, double value, String unit) {
        return input(label, Term.plain(value) + (unit.isEmpty() ? "" : " " + unit));
    }

    /// Adds before, after and difference of a number.
    ///
    /// @param name of what it was before
    public CellDraft change(String name, double was, double now) {
        if (Double.isFinite(was) && Double.isFinite(now)) {
            draft.add(
                    Why.Kind.CHANGE,
                    name,
                    Texts.of("why.change.text", Term.plain(was), Term.plain(now), Term.plain(now - was)));
        }
        return this;
    }

    /// Adds what is to be kept in mind.
    public CellDraft note(String text) {
        draft.add(Why.Kind.NOTE, "", text);
        return this;
    }

    /// Adds on which side of its threshold a pool stands.
    public CellDraft side(boolean liquidated) {
        return note(Texts.of(liquidated ? "why.side.dead" : "why.side.alive"));
    }

    /// Adds the rules of a pool as the source.
    public CellDraft rules(Snapshot snapshot, String poolId) {
        snapshot.pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .map(PoolSnapshot::rule)
                .findFirst()
                .ifPresent(draft::rules);
        return this;
    }

    /// Returns the draft itself, for what only it can say.
    public WhyDraft draft() {
        return draft;
    }

    /// Returns the explanation.
    public Optional<Why> build() {
        draft.add(given ? Why.Kind.NOTE : Why.Kind.FORMULA, Texts.of(given ? "why.how" : "why.formula"), how);
        if (cell.is(CellState.STALE)) {
            draft.add(Why.Kind.NOTE, Texts.of("why.stale"), Texts.of("why.stale.text"));
        }
        return Optional.of(draft.explained().build(CellWhy.shown(cell, column)));
    }
}
