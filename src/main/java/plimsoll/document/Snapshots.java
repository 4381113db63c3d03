package plimsoll.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.Identified;
import plimsoll.domain.IndexedList;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.ForeignName;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentTerms;
import plimsoll.domain.market.Feed;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.market.Quote;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleCheck;

/// The one way from a document to what the engine takes. What is incomplete is left out and said so; nothing is valued
/// at zero in silence.
public final class Snapshots {
    private final Document document;
    private final RuleCatalog catalog;
    private final Instant time;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> namesSeen = new HashSet<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final SortedMap<String, Double> index = new TreeMap<>();
    private final Map<String, List<Position>> included = new HashMap<>();

    private Snapshots(Document document, RuleCatalog shipped, Instant now) {
        this.document = document;
        this.catalog = shipped.with(document.editedRules());
        this.time = document.valuation().at(now);
    }

    /// Returns what can be computed from the document, with everything that is wrong or left out.
    ///
    /// @param document the editable state
    /// @param shipped  the rule files that come with the program
    /// @param now      the current time, used when the document's valuation time is not fixed
    /// @param revision the document's revision
    public static Prepared of(Document document, RuleCatalog shipped, Instant now, long revision) {
        return new Snapshots(document, shipped, now).build(revision);
    }

    private Prepared build(long revision) {
        duplicates();
        sortLegs();
        document.market().index().forEach((asset, quote) -> indexPrice(asset, quote));
        List<PoolSnapshot> pools = new ArrayList<>();
        for (Pool pool : document.pools()) {
            rule(pool).ifPresentOrElse(rule -> addPool(pool, rule, pools), () -> leaveOutAll(pool));
        }
        orphans();
        stressed(pools);
        pools.sort(Comparator.comparing(PoolSnapshot::id));
        problems.sort(Comparator.comparing(Problem::severity));
        return new Prepared(
                new Snapshot(revision, time, pools, index, document.stress()), List.copyOf(problems), leftOut);
    }

    /// A book in which nothing moves, such as an empty one, needs no price of what moves it.
    private void stressed(List<PoolSnapshot> pools) {
        String underlying = document.stress().underlying();
        if (!index.containsKey(underlying) && pools.stream().anyMatch(PoolSnapshot::moves)) {
            problems.add(Problem.error(
                    Kind.MARKET,
                    underlying,
                    "index",
                    "The stressed underlying " + underlying + " has no index price.",
                    "Enter its index price, or choose another underlying for the stress run."));
        }
        index.putIfAbsent(underlying, 1.0);
    }

    private void indexPrice(String asset, Quote quote) {
        if (quote.value().signum() <= 0) {
            problems.add(Problem.error(
                    Kind.MARKET,
                    asset,
                    "index",
                    "The index price of " + asset + " is " + quote.value().toPlainString() + ".",
                    "Enter a price above 0."));
        } else {
            index.put(asset, quote.value().doubleValue());
        }
    }

    private void addPool(Pool pool, HashedRule rule, List<PoolSnapshot> pools) {
        Double currencyPrice = index.get(pool.currency());
        if (currencyPrice == null) {
            problems.add(Problem.error(
                    Kind.POOL,
                    pool.id(),
                    "currency",
                    "The pool is stated in " + pool.currency() + ", which has no index price.",
                    "Enter the index price of " + pool.currency() + " under Market."));
            leaveOutAll(pool);
            return;
        }
        List<Holding> cross = new ArrayList<>();
        for (Position position : included(pool)) {
            holding(position, rule).ifPresent(holding -> {
                foreign(pool, position, holding.instrument());
                if (position.mode() == MarginMode.ISOLATED) {
                    pools.add(isolated(pool, rule, holding));
                } else {
                    cross.add(holding);
                }
            });
        }
        List<Collateral> collateral = collateral(pool, rule.file().equity());
        pools.add(new PoolSnapshot(
                pool.id(),
                pool.venue(),
                pool.name(),
                pool.currency(),
                currencyPrice,
                MarginMode.CROSS,
                rule,
                cross,
                collateral,
                pool.additions()));
    }

    private PoolSnapshot isolated(Pool pool, HashedRule rule, Holding holding) {
        Position position = holding.position();
        String asset = holding.instrument().contract().settlementAsset();
        double price = Objects.requireNonNull(index.get(asset));
        double amount = position.isolatedMargin().orElseThrow().doubleValue();
        return new PoolSnapshot(
                pool.id() + "/" + position.id(),
                pool.venue(),
                holding.instrument().symbol() + " isolated",
                asset,
                price,
                MarginMode.ISOLATED,
                rule,
                List.of(holding),
                List.of(new Collateral(
                        position.id(), asset, amount, price, new Haircut(asset, BigDecimal.ZERO), BigDecimal.ONE)),
                List.of());
    }

    private Optional<HashedRule> rule(Pool pool) {
        Optional<HashedRule> found = catalog.resolve(pool.rule(), time);
        if (found.isEmpty()) {
            String version =
                    pool.rule().version().map(value -> " version " + value).orElse("");
            problems.add(Problem.error(
                    Kind.POOL,
                    pool.id(),
                    "rule",
                    "There is no rule file " + pool.rule().id() + version + " in force at " + time + ".",
                    "Choose one of: "
                            + String.join(
                                    ", ",
                                    catalog.rules().stream()
                                            .map(rule -> rule.file().id())
                                            .distinct()
                                            .toList())
                            + "."));
            return found;
        }
        HashedRule rule = found.get();
        List<Problem> ruleProblems = RuleCheck.problems(rule.file());
        problems.addAll(ruleProblems);
        if (ruleProblems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return Optional.empty();
        }
        pool.rule()
                .sha256()
                .filter(hash -> rule.shipped() && !hash.equals(rule.sha256()))
                .ifPresent(hash -> problems.add(Problem.warning(
                        Kind.POOL,
                        pool.id(),
                        "rule",
                        "The shipped rule file " + rule.file().id() + " "
                                + rule.file().version() + " is not the one this workspace was saved with.",
                        "Compare the numbers, then save the workspace to accept the file.")));
        if (rule.file().illustrative()) {
            LocalDate asOf = rule.file().asOf();
            problems.add(Problem.note(
                    Kind.POOL,
                    pool.id(),
                    "rule",
                    rule.file().venue() + ", " + rule.file().model() + " "
                            + rule.file().version() + ": illustrative values as of " + asOf + ".",
                    "Compare them with the venue and confirm them under Rules."));
        }
        return found;
    }

    private Optional<Holding> holding(Position position, HashedRule rule) {
        Optional<Instrument> known = document.instrument(position.instrumentId());
        if (known.isEmpty()) {
            boolean blank = position.instrumentId().isBlank();
            leaveOut(
                    position,
                    "instrument",
                    blank ? "no instrument is chosen" : "the instrument " + position.instrumentId() + " is unknown",
                    blank ? "Choose an instrument." : "Define the instrument, or choose one that exists.");
            return Optional.empty();
        }
        return new HoldingBuilder(document.market(), index, time, this::leaveOut, problems::add)
                .build(position, known.get(), rule.file());
    }

    /// An instrument of another venue keeps that venue's contract size, mark price and tier table; said once a pool.
    private void foreign(Pool pool, Position position, Instrument instrument) {
        if (!namesSeen.add(pool.id() + " " + instrument.id())) {
            return;
        }
        ForeignName.of(instrument, pool.venue()).ifPresent(found -> {
            String there = found.held().title();
            problems.add(Problem.warning(
                    Kind.POSITION,
                    position.id(),
                    "instrument",
                    instrument.symbol() + " is an instrument of " + found.home().title() + " (" + terms(instrument)
                            + "), but it is held at " + there + "; its contract size and its mark price stay those of "
                            + found.home().title() + ".",
                    found.here()
                            .map(here -> "Type " + here.symbol() + " as the instrument (" + terms(here)
                                    + "), then check quantity and mark price.")
                            .orElse("Type the name that " + there + " gives it, such as "
                                    + found.held().examples() + ", then check quantity and mark price.")));
        });
    }

    private static String terms(Instrument instrument) {
        boolean unit = instrument.contract().size().compareTo(BigDecimal.ONE) == 0;
        return InstrumentTerms.text(instrument) + (unit ? ", contract size 1" : "");
    }

    private List<Collateral> collateral(Pool pool, EquityRule equity) {
        List<Collateral> result = new ArrayList<>();
        List<Balance> balances = document.balances().stream()
                .filter(balance -> balance.poolId().equals(pool.id()))
                .sorted(Comparator.comparing(Balance::id))
                .toList();
        for (Balance balance : balances) {
            Double price = index.get(balance.asset());
            Optional<Haircut> haircut = equity.haircut(balance.asset(), pool.currency());
            if (price == null) {
                problems.add(Problem.error(
                        Kind.BALANCE,
                        balance.id(),
                        "asset",
                        "The balance of " + balance.asset() + " is left out: " + balance.asset()
                                + " has no index price.",
                        "Enter the index price of " + balance.asset() + " under Market."));
            } else if (haircut.isEmpty()) {
                problems.add(Problem.error(
                        Kind.BALANCE,
                        balance.id(),
                        "asset",
                        "The balance of " + balance.asset() + " is left out: it is not collateral under "
                                + pool.rule().id() + ".",
                        "Move it to another pool, or give it a haircut under Rules."));
            } else {
                if (balance.amount().signum() < 0) {
                    problems.add(Problem.warning(
                            Kind.BALANCE,
                            balance.id(),
                            "amount",
                            "The balance of " + balance.asset() + " is negative and counts in full as a debt.",
                            "Check the sign, or leave it when the pool has borrowed."));
                }
                result.add(new Collateral(
                        balance.id(),
                        balance.asset(),
                        balance.amount().doubleValue(),
                        price,
                        haircut.get(),
                        confidence(balance.asset())));
            }
        }
        return result;
    }

    private BigDecimal confidence(String asset) {
        Quote quote = document.market().confidence().get(FeedKey.of(Feed.SPOT, asset));
        return quote == null ? BigDecimal.ONE : quote.value();
    }

    /// The legs of a pool that count, in order of identifier.
    private List<Position> included(Pool pool) {
        return included.getOrDefault(pool.id(), List.of());
    }

    private void sortLegs() {
        for (Position position : document.positions()) {
            if (position.included()) {
                included.computeIfAbsent(position.poolId(), ignored -> new ArrayList<>())
                        .add(position);
            }
        }
        included.values().forEach(legs -> legs.sort(Comparator.comparing(Position::id)));
    }

    private void leaveOutAll(Pool pool) {
        for (Position position : included(pool)) {
            leftOut.add(new LeftOut(position.id(), "its pool " + pool.name() + " cannot be computed"));
        }
    }

    private void orphans() {
        for (Position position : document.positions()) {
            if (position.included() && document.pool(position.poolId()).isEmpty()) {
                leaveOut(position, "pool", "it belongs to no pool", "Choose a pool for it.");
            }
        }
        for (Balance balance : document.balances()) {
            if (document.pool(balance.poolId()).isEmpty()) {
                problems.add(Problem.error(
                        Kind.BALANCE,
                        balance.id(),
                        "pool",
                        "The balance of " + balance.asset() + " is left out: it belongs to no pool.",
                        "Choose a pool for it."));
            }
        }
    }

    private void duplicates() {
        duplicateIds(Kind.POOL, document.pools());
        duplicateIds(Kind.POSITION, document.positions());
        duplicateIds(Kind.BALANCE, document.balances());
        duplicateIds(Kind.INSTRUMENT, document.instruments());
    }

    private void duplicateIds(Kind kind, List<? extends Identified> items) {
        if (!IndexedList.copyOf(items).isRepeated()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Identified item : items) {
            String id = item.id();
            if (!seen.add(id)) {
                problems.add(Problem.error(
                        kind, id, "id", "The identifier " + id + " is used twice.", "Rename one of the two."));
            }
        }
    }

    private void leaveOut(Position position, String field, String reason, String fix) {
        leaveOut(position, List.of(new HoldingBuilder.Gap(field, reason, fix)));
    }

    /// A leg is left out once, for all reasons; each is a problem with a place of its own.
    private void leaveOut(Position position, List<HoldingBuilder.Gap> gaps) {
        leftOut.add(new LeftOut(
                position.id(), gaps.stream().map(HoldingBuilder.Gap::reason).collect(Collectors.joining(", "))));
        String name = document.instrument(position.instrumentId())
                .map(Instrument::symbol)
                .orElse(position.id());
        for (HoldingBuilder.Gap gap : gaps) {
            problems.add(Problem.error(
                    Kind.POSITION,
                    position.id(),
                    gap.field(),
                    name + " is left out: " + gap.reason() + ".",
                    gap.fix()));
        }
    }

    /// Returns the time as a UTC date, for messages.
    static LocalDate date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
