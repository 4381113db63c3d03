package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;

/// Works out, step by step, how files change a pool.
final class Planner {
    private final Document document;
    private final List<Incoming> files;
    private final Instant now;
    private final PoolPlan poolPlan;
    private final InstrumentMatch instruments;
    private final ReportedUnits units;
    private final List<Edit> edits = new ArrayList<>();
    private final List<PlanRow> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, PlannedPrice> marks = new LinkedHashMap<>();

    /// A mark or an implied volatility to be set.
    record PlannedPrice(
            Instrument instrument, Optional<BigDecimal> mark, Optional<BigDecimal> vol, Instant time, boolean dated) {}

    Planner(Document document, ImportTarget target, List<Incoming> files, Instant now) {
        this.document = document;
        this.files = files;
        this.now = now;
        this.poolPlan = new PoolPlan(document, target, files);
        this.instruments = new InstrumentMatch(document, poolPlan.pool());
        this.units = new ReportedUnits(document, files, poolPlan.pool().currency(), marks);
    }

    String poolId() {
        return poolPlan.pool().id();
    }

    List<Edit> edits() {
        return edits;
    }

    List<PlanRow> rows() {
        return rows;
    }

    void pool(RuleCatalog catalog, Function<RuleFile, HashedRule> hash) {
        poolPlan.plan(catalog, hash, document.valuation().at(now), edits, rows);
    }

    void positions() {
        Map<String, IncomingPosition> incoming = new LinkedHashMap<>();
        for (Incoming file : files) {
            for (IncomingPosition position : file.positions()) {
                IncomingPosition merged = incoming.merge(position.key(), position, Planner::merged);
                instruments
                        .of(position.symbol(), position.instrument())
                        .ifPresent(instrument -> price(file, instrument, merged.mark(), merged.vol()));
            }
            for (Incoming.Quoted quoted : file.quotes()) {
                quote(file, quoted);
            }
        }
        Set<String> matched = new HashSet<>();
        Map<String, List<Position>> held = held();
        document.positions().forEach(leg -> ids.add(leg.id()));
        List<Position> added = new ArrayList<>();
        List<Position> changed = new ArrayList<>();
        for (IncomingPosition position : incoming.values()) {
            Optional<Instrument> instrument = instruments.of(position.symbol(), position.instrument());
            String id = instrument.map(Instrument::id).orElse(position.symbol());
            Optional<Position> existing = existing(position, held.getOrDefault(id, List.of()), matched);
            existing.ifPresent(found -> matched.add(found.id()));
            ReportedUnits.Restated restated = units.of(position);
            Position next = position(position, restated.reported(), id, existing);
            if (existing.isEmpty()) {
                added.add(next);
                matched.add(next.id());
            } else if (!existing.get().equals(next)) {
                changed.add(next);
            }
            rows.add(row(position.symbol(), existing, next, instrument, restated.note()));
        }
        edits.addAll(0, instruments.edits());
        if (!changed.isEmpty()) {
            edits.add(new Edit.SetPositions(Texts.of("edit.import.part"), changed));
        }
        if (!added.isEmpty()) {
            edits.add(new Edit.InsertPositions(
                    Texts.of("edit.import.part"), document.positions().size(), added));
        }
        removed(matched);
    }

    private void price(Incoming file, Instrument instrument, Optional<BigDecimal> mark, Optional<BigDecimal> vol) {
        marks.put(
                instrument.id(),
                new PlannedPrice(
                        instrument,
                        mark,
                        vol,
                        file.time().orElse(now),
                        file.time().isPresent()));
    }

    private void quote(Incoming file, Incoming.Quoted quoted) {
        instruments
                .of(quoted.symbol(), quoted.instrument())
                .ifPresentOrElse(
                        instrument -> price(file, instrument, quoted.mark(), quoted.vol()),
                        () -> rows.add(ImportPlan.notIncluded(
                                Item.PRICE, quoted.symbol(), Texts.of("import.instrument.unknown", quoted.symbol()))));
    }

    /// Takes the legs away that the files list completely and no longer state.
    private void removed(Set<String> matched) {
        List<Selector> listed =
                files.stream().flatMap(file -> file.listed().stream()).toList();
        Set<String> gone = new HashSet<>();
        for (Position position : document.positions()) {
            if (!position.poolId().equals(poolId()) || matched.contains(position.id())) {
                continue;
            }
            Optional<Instrument> instrument = document.instrument(position.instrumentId());
            boolean covered = instrument
                    .map(known -> listed.stream().anyMatch(selector -> selector.matches(known)))
                    .orElse(listed.contains(Selector.ANY));
            if (covered) {
                gone.add(position.id());
                rows.add(new PlanRow(
                        Change.REMOVED,
                        Item.POSITION,
                        instrument.map(Instrument::symbol).orElse(position.instrumentId()),
                        Optional.of(position.quantity()),
                        Optional.empty(),
                        instrument.map(Instrument::quantityUnit).orElse(""),
                        Texts.of("import.leg.gone")));
            }
        }
        if (!gone.isEmpty()) {
            edits.add(new Edit.RemovePositions(gone));
        }
    }

    private Map<String, List<Position>> held() {
        Map<String, List<Position>> held = new HashMap<>();
        for (Position position : document.positions()) {
            if (position.poolId().equals(poolId())) {
                held.computeIfAbsent(position.instrumentId(), id -> new ArrayList<>())
                        .add(position);
            }
        }
        return held;
    }

    private Optional<Position> existing(IncomingPosition position, List<Position> held, Set<String> matched) {
        List<Position> candidates =
                held.stream().filter(leg -> !matched.contains(leg.id())).toList();
        String own = poolId() + "/" + position.key();
        return candidates.stream()
                .filter(leg -> leg.id().equals(own))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(leg -> leg.mode() == position.mode()
                                && leg.quantity().signum()
                                        == position.quantity().signum())
                        .findFirst())
                .or(() -> position.side().isEmpty() && candidates.size() == 1
                        ? Optional.of(candidates.getFirst())
                        : Optional.empty());
    }

    private Position position(
            IncomingPosition position, Reported reported, String instrumentId, Optional<Position> existing) {
        return new Position(
                existing.map(Position::id).orElseGet(() -> freeId(poolId() + "/" + position.key())),
                poolId(),
                instrumentId,
                position.quantity(),
                position.entryPrice().or(() -> existing.flatMap(Position::entryPrice)),
                existing.map(Position::included).orElse(true),
                position.mode(),
                position.leverage().or(() -> existing.flatMap(Position::leverage)),
                position.isolatedMargin(),
                reported);
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + "/" + i;
        }
        return id;
    }

    private static PlanRow row(
            String symbol,
            Optional<Position> before,
            Position after,
            Optional<Instrument> instrument,
            String reported) {
        Change change =
                before.isEmpty() ? Change.ADDED : before.get().equals(after) ? Change.UNCHANGED : Change.CHANGED;
        return new PlanRow(
                change,
                Item.POSITION,
                symbol,
                before.map(Position::quantity),
                Optional.of(after.quantity()),
                instrument.map(Instrument::quantityUnit).orElse(""),
                Stream.of(before.map(held -> PositionDifference.of(held, after)).orElse(""), reported)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    /// Of two files about one leg, what the later states counts; what it leaves open comes from the earlier.
    private static IncomingPosition merged(IncomingPosition one, IncomingPosition other) {
        return new IncomingPosition(
                other.symbol(),
                other.instrument().or(one::instrument),
                other.side(),
                other.quantity(),
                other.entryPrice().or(one::entryPrice),
                other.mode(),
                other.leverage().or(one::leverage),
                other.isolatedMargin().or(one::isolatedMargin),
                other.mark().or(one::mark),
                other.vol().or(one::vol),
                other.reported().orElse(one.reported()),
                other.marginAsset().isEmpty() ? one.marginAsset() : other.marginAsset());
    }

    void balances() {
        SortedMap<String, BigDecimal> stated = new TreeMap<>();
        files.forEach(file -> stated.putAll(file.balances()));
        Map<String, Balance> kept = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (Balance balance : document.balances()) {
            if (!balance.poolId().equals(poolId())) {
                continue;
            }
            if (stated.containsKey(balance.asset()) && !kept.containsKey(balance.asset())) {
                kept.put(balance.asset(), balance);
            } else if (stated.containsKey(balance.asset()) || covers(balance.asset())) {
                gone.add(balance.id());
                rows.add(row(Change.REMOVED, balance.asset(), Optional.of(balance.amount()), Optional.empty()));
            }
        }
        List<Balance> added = new ArrayList<>();
        stated.forEach((asset, amount) -> {
            Optional<Balance> before = Optional.ofNullable(kept.get(asset));
            Balance after =
                    new Balance(before.map(Balance::id).orElse(poolId() + "/" + asset), poolId(), asset, amount);
            boolean same = before.filter(after::equals).isPresent();
            if (before.isEmpty()) {
                added.add(after);
            } else if (!same) {
                edits.add(new Edit.SetBalance(Texts.of("edit.amount"), after));
            }
            rows.add(row(
                    before.isEmpty() ? Change.ADDED : same ? Change.UNCHANGED : Change.CHANGED,
                    asset,
                    before.map(Balance::amount),
                    Optional.of(amount)));
        });
        if (!gone.isEmpty()) {
            edits.add(new Edit.RemoveBalances(gone));
        }
        if (!added.isEmpty()) {
            edits.add(new Edit.InsertBalances(
                    Texts.of("edit.import.part"), document.balances().size(), added));
        }
    }

    private boolean covers(String asset) {
        return files.stream()
                .flatMap(file -> file.assets().stream())
                .anyMatch(assets -> assets.isEmpty() || assets.contains(asset));
    }

    private static PlanRow row(Change change, String asset, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return new PlanRow(change, Item.BALANCE, asset, before, after, asset, "");
    }

    void prices() {
        new PricePlan(document, now).plan(files, marks, poolPlan.pool().currency(), edits, rows);
    }
}
