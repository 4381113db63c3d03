package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.MarketEdit;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;

/// What one text means in a column of legs. What is found for one leg counts for all that follow: a pool or an
/// instrument that a text makes is made once, and thousands of legs need no search of their own.
final class LegTexts {
    private final WorkspaceSession session;
    private final String column;
    private final String text;
    private final Runnable settle;
    private final Map<String, InstrumentEntry.Found> instruments = new HashMap<>();
    private Optional<Pool> pool = Optional.empty();
    private Optional<NumberText.Parsed> number = Optional.empty();

    /// What a text does to a leg.
    sealed interface Outcome {
        /// Another leg in place of the one with its identifier.
        ///
        /// @param field  the field changed, for the name of the step
        /// @param name   of a step that also makes something
        /// @param define makes what the leg refers to; empty when it is there
        record Leg(String field, String name, Optional<Edit> define, Position leg) implements Outcome {
            Edit edit() {
                Edit held = new Edit.SetPosition(field, leg);
                return define.<Edit>map(made -> new Edit.All(name, List.of(made, held)))
                        .orElse(held);
            }
        }

        /// The leg counts from now on, or no longer.
        record Included(String id, boolean included) implements Outcome {}

        /// A price of what the leg holds.
        record Price(MarketEdit edit) implements Outcome {}

        /// Nothing, and why.
        record Refused(String message) implements Outcome {}
    }

    /// Reads a text for a column.
    ///
    /// @param settle brings the session's document up to date: called before instruments or pools of it are looked at
    LegTexts(WorkspaceSession session, String column, String text, Runnable settle) {
        this.session = session;
        this.column = column;
        this.text = text;
        this.settle = settle;
    }

    /// Returns what the text does to a leg, empty when the column takes no text.
    ///
    /// @throws IllegalArgumentException when the leg or the market cannot have the value
    Optional<Outcome> of(Position leg) {
        return Optional.ofNullable(
                switch (column) {
                    case PositionsViewModel.INCLUDED -> new Outcome.Included(leg.id(), text.equals("yes"));
                    case PositionsViewModel.INSTRUMENT -> instrument(leg);
                    case PositionsViewModel.POOL -> pool(leg);
                    case PositionsViewModel.QUANTITY ->
                        number(value -> set(Texts.of("edit.quantity"), leg.withQuantity(value)));
                    case PositionsViewModel.ENTRY ->
                        optional(value -> set(Texts.of("edit.entry"), leg.withEntryPrice(value)));
                    case PositionsViewModel.LEVERAGE ->
                        optional(value -> set(Texts.of("edit.leverage"), leg.withLeverage(value)));
                    case PositionsViewModel.ISOLATED ->
                        optional(value -> set(Texts.of("edit.isolated"), leg.withMode(leg.mode(), value)));
                    case PositionsViewModel.MODE -> mode(leg);
                    case PositionsViewModel.MARK, PositionsViewModel.VOL -> market(leg);
                    default -> null;
                });
    }

    private static Outcome set(String field, Position leg) {
        return new Outcome.Leg(field, "", Optional.empty(), leg);
    }

    private Outcome number(Function<BigDecimal, Outcome> with) {
        NumberText.Parsed parsed = number.orElseGet(() -> NumberText.parse(text));
        number = Optional.of(parsed);
        return switch (parsed) {
            case NumberText.Parsed.Wrong wrong -> new Outcome.Refused(wrong.message());
            case NumberText.Parsed.Value value -> with.apply(value.value());
        };
    }

    private Outcome optional(Function<Optional<BigDecimal>, Outcome> with) {
        return text.isBlank() ? with.apply(Optional.empty()) : number(value -> with.apply(Optional.of(value)));
    }

    private Outcome mode(Position leg) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (!wanted.equals("cross") && !wanted.equals("isolated")) {
            return new Outcome.Refused(Texts.of("edit.chooseMode"));
        }
        MarginMode mode = wanted.equals("isolated") ? MarginMode.ISOLATED : MarginMode.CROSS;
        return set(Texts.of("edit.mode"), leg.withMode(mode, leg.isolatedMargin()));
    }

    /// A new pool is stated in what the leg settles in.
    private Outcome pool(Position leg) {
        if (pool.isPresent()) {
            return set(Texts.of("edit.pool.field"), leg.withPoolId(pool.get().id()));
        }
        settle.run();
        Document document = session.document();
        Optional<Instrument> instrument = document.instrument(leg.instrumentId());
        PoolEntry entry = PoolEntry.of(session, instrument);
        String currency = instrument
                .map(held -> held.contract().settlementAsset())
                .or(() -> document.pool(leg.poolId()).map(Pool::currency))
                .orElse("USDT");
        Optional<PoolEntry.Found> found = entry.find(text, currency, entry.spare(leg.poolId()));
        pool = found.map(PoolEntry.Found::pool);
        return found.<Outcome>map(one -> new Outcome.Leg(
                        Texts.of("edit.pool.field"),
                        Texts.of("edit.pool"),
                        one.define(),
                        leg.withPoolId(one.pool().id())))
                .orElseGet(() -> new Outcome.Refused(Texts.of("cell.choosePool")));
    }

    private Outcome instrument(Position leg) {
        String venue = session.document().pool(leg.poolId()).map(Pool::venue).orElse("");
        InstrumentEntry.Found found = instruments.get(venue);
        if (found == null) {
            settle.run();
            found = InstrumentEntry.of(session.document(), leg).find(text);
            instruments.put(
                    venue,
                    found instanceof InstrumentEntry.Found.One one
                            ? new InstrumentEntry.Found.One(one.instrument(), Optional.empty())
                            : found);
        }
        return switch (found) {
            case InstrumentEntry.Found.Refused refused -> new Outcome.Refused(refused.message());
            case InstrumentEntry.Found.One one -> holding(leg, one);
        };
    }

    private static Outcome.Leg holding(Position leg, InstrumentEntry.Found.One found) {
        return new Outcome.Leg(
                Texts.of("edit.instrument.field"),
                Texts.of("edit.instrument"),
                found.define(),
                leg.withInstrumentId(found.instrument().id()));
    }

    /// Returns the edit that gives a leg an instrument.
    static Edit held(Position leg, InstrumentEntry.Found.One found) {
        return holding(leg, found).edit();
    }

    /// A mark or volatility typed at a leg is the market's, of its instrument.
    private Outcome market(Position leg) {
        Optional<Instrument> held = session.document().instrument(leg.instrumentId());
        if (held.isEmpty()) {
            return new Outcome.Refused(Texts.of("cell.chooseInstrument"));
        }
        return number(value -> {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException(Texts.of("cell.aboveZero"));
            }
            Instant time = session.document().valuation().at(session.now());
            return new Outcome.Price(
                    column.equals(PositionsViewModel.MARK)
                            ? new MarketEdit.SetMark(held.get().id(), new Quote(value, time))
                            : new MarketEdit.SetVol(held.get().id(), new Quote(value.movePointLeft(2), time)));
        });
    }

    /// Returns the edit of one outcome.
    static Edit edit(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Leg changed -> changed.edit();
            case Outcome.Included counted -> new Edit.IncludePositions(Set.of(counted.id()), counted.included());
            case Outcome.Price price -> price.edit();
            case Outcome.Refused refused -> throw new IllegalArgumentException(refused.message());
        };
    }
}
