package plimsoll.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.instrument.Spot;
import plimsoll.domain.rule.HashedRule;

/// Another book added to the present one, or subtracted from it, as one step. Instruments, prices and rule files that
/// are missing come along; where both books have something different, the present one wins and the conflict is said.
public final class BookMerge {
    private final Document present;
    private final Document other;
    private final boolean subtracted;
    private final boolean apart;
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, String> pools = new HashMap<>();
    private final Map<String, String> instruments = new HashMap<>();

    /// What comes of it.
    ///
    /// @param edit      one step
    /// @param conflicts what both books have differently, one sentence each; the present book wins
    /// @param newPools  pools that the present book does not have
    public record Merge(Edit edit, List<String> conflicts, int newPools) {
        /// Copies the list.
        public Merge {
            conflicts = List.copyOf(conflicts);
        }
    }

    private BookMerge(Document present, Document other, boolean subtracted, boolean apart) {
        this.present = present;
        this.other = other;
        this.subtracted = subtracted;
        this.apart = apart;
    }

    /// Returns what adding or subtracting a book does.
    ///
    /// @param present    the book that is changed
    /// @param other      the book that comes in; of a what-if book what it was started from
    /// @param subtracted whether legs and balances come in with the opposite sign
    /// @param apart      whether its pools stay pools of their own; otherwise pools of the same venue, name and
    ///     currency become one, legs in the same instrument net and balances of the same asset add up
    public static Merge of(Document present, Document other, boolean subtracted, boolean apart) {
        return new BookMerge(present, other.book(), subtracted, apart).merge();
    }

    private Merge merge() {
        Document result = withInstruments(present);
        result = withPools(result);
        int newPools = result.pools().size() - present.pools().size();
        result = result.withPositions(positions()).withBalances(balances()).withEditedRules(rules());
        MarketMerge market = new MarketMerge(present.market(), instruments, conflicts);
        result = result.withMarket(market.with(other.market()));
        for (ImportRecord file : subtracted ? List.<ImportRecord>of() : other.imports()) {
            result = new ImportEdit.Keep(file.withPoolId(pools.getOrDefault(file.poolId(), file.poolId())))
                    .apply(result);
        }
        String name = Texts.of(subtracted ? "book.subtract" : "book.add", other.name());
        return new Merge(new Edit.Replace(name, result), conflicts, newPools);
    }

    /// An instrument that is defined otherwise here comes in under another identifier: it is another one.
    private Document withInstruments(Document into) {
        List<Instrument> all = new ArrayList<>(into.instruments());
        Set<String> taken = all.stream().map(Instrument::id).collect(Collectors.toCollection(HashSet::new));
        for (Instrument incoming : other.instruments()) {
            Optional<Instrument> known = present.instrument(incoming.id());
            if (known.filter(incoming::equals).isPresent()) {
                instruments.put(incoming.id(), incoming.id());
                continue;
            }
            String id = free(incoming.id(), taken);
            taken.add(id);
            instruments.put(incoming.id(), id);
            all.add(named(incoming, id));
            if (known.isPresent()) {
                conflicts.add(Texts.of("book.instrument", incoming.id(), id));
            }
        }
        return into.withInstruments(all);
    }

    private static Instrument named(Instrument instrument, String id) {
        Contract terms = instrument.contract();
        Contract contract = new Contract(
                id, terms.symbol(), terms.underlying(), terms.settlementAsset(), terms.payoff(), terms.size());
        return switch (instrument) {
            case Spot ignored -> new Spot(contract);
            case Perpetual ignored -> new Perpetual(contract);
            case Future future -> new Future(contract, future.expiryTime());
            case Option option -> new Option(contract, option.expiryTime(), option.strike(), option.type());
        };
    }

    private Document withPools(Document into) {
        List<Pool> all = new ArrayList<>(into.pools());
        for (Pool incoming : other.pools()) {
            Optional<Pool> same = apart ? Optional.empty() : same(incoming);
            if (same.isPresent()) {
                Pool kept = same.get();
                pools.put(incoming.id(), kept.id());
                if (!kept.rule().equals(incoming.rule())) {
                    conflicts.add(Texts.of("book.pool.rules", kept.name(), ruleText(kept)));
                }
                all.replaceAll(pool -> pool.id().equals(kept.id())
                        ? pool.withAdditions(additions(pool.additions(), incoming.additions()))
                        : pool);
            } else {
                Set<String> ids = all.stream().map(Pool::id).collect(Collectors.toSet());
                String id = free(incoming.id(), ids);
                pools.put(incoming.id(), id);
                all.add(copy(incoming, id));
            }
        }
        return into.withPools(all);
    }

    private Optional<Pool> same(Pool incoming) {
        Optional<Pool> found = present.pools().stream()
                .filter(pool ->
                        pool.venue().equals(incoming.venue()) && pool.name().equals(incoming.name()))
                .findFirst();
        if (found.isPresent() && !found.get().currency().equals(incoming.currency())) {
            conflicts.add(Texts.of("book.pool.currency", incoming.name(), incoming.currency()));
            return Optional.empty();
        }
        return found;
    }

    private Pool copy(Pool incoming, String id) {
        boolean named = present.pools().stream().anyMatch(pool -> pool.name().equals(incoming.name()));
        return new Pool(
                id,
                incoming.venue(),
                named ? incoming.name() + ", " + other.name() : incoming.name(),
                incoming.currency(),
                incoming.rule(),
                additions(List.of(), incoming.additions()),
                incoming.reported());
    }

    /// Margin that no position causes cannot be subtracted: orders of another book do not free any here.
    private List<NamedMargin> additions(List<NamedMargin> here, List<NamedMargin> there) {
        if (there.isEmpty()) {
            return here;
        }
        if (subtracted) {
            conflicts.add(Texts.of("book.orders"));
            return here;
        }
        List<NamedMargin> all = new ArrayList<>(here);
        all.addAll(there);
        return all;
    }

    private static String ruleText(Pool pool) {
        return pool.rule().id()
                + pool.rule().version().map(version -> " " + version).orElse("");
    }

    private List<Position> positions() {
        List<Optional<Position>> all = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Set<String> taken = new HashSet<>();
        present.positions().forEach(leg -> put(leg, all, places, taken));
        for (Position leg : other.positions()) {
            Position incoming = leg.withPoolId(pools.getOrDefault(leg.poolId(), leg.poolId()))
                    .withInstrumentId(instruments.getOrDefault(leg.instrumentId(), leg.instrumentId()))
                    .withQuantity(signed(leg.quantity()));
            Optional<Integer> at = apart ? Optional.empty() : Optional.ofNullable(places.get(key(incoming)));
            Optional<NetLeg> net = at.flatMap(all::get)
                    .flatMap(known -> other.instrument(leg.instrumentId())
                            .flatMap(instrument -> NetLeg.of(known, incoming, instrument)));
            net.ifPresentOrElse(
                    one -> all.set(at.orElseThrow(), one.leg()),
                    () -> put(incoming.withId(free(leg.id(), taken)), all, places, taken));
        }
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static void put(
            Position leg, List<Optional<Position>> all, Map<String, Integer> places, Set<String> taken) {
        places.putIfAbsent(key(leg), all.size());
        all.add(Optional.of(leg));
        taken.add(leg.id());
    }

    private static String key(Position leg) {
        return leg.poolId() + "\n" + leg.instrumentId();
    }

    private List<Balance> balances() {
        List<Balance> all = new ArrayList<>(present.balances());
        for (Balance balance : other.balances()) {
            String pool = pools.getOrDefault(balance.poolId(), balance.poolId());
            BigDecimal amount = signed(balance.amount());
            int at = apart ? -1 : place(all, pool, balance.asset());
            if (at < 0) {
                Set<String> ids = all.stream().map(Balance::id).collect(Collectors.toSet());
                all.add(new Balance(free(balance.id(), ids), pool, balance.asset(), amount));
            } else if (all.get(at).amount().add(amount).signum() == 0) {
                all.remove(at);
            } else {
                all.set(at, all.get(at).withAmount(all.get(at).amount().add(amount)));
            }
        }
        return all;
    }

    private static int place(List<Balance> all, String pool, String asset) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).poolId().equals(pool) && all.get(i).asset().equals(asset)) {
                return i;
            }
        }
        return -1;
    }

    /// An edited rule file comes along where no present pool follows the rule; it would change their margin.
    private List<HashedRule> rules() {
        Set<String> followed =
                present.pools().stream().map(pool -> pool.rule().id()).collect(Collectors.toSet());
        List<HashedRule> all = new ArrayList<>(present.editedRules());
        for (HashedRule incoming : other.editedRules()) {
            String id = incoming.file().id();
            String version = incoming.file().version();
            Optional<HashedRule> known = present.editedRules().stream()
                    .filter(rule ->
                            rule.file().id().equals(id) && rule.file().version().equals(version))
                    .findFirst();
            if (known.isEmpty() && !followed.contains(id)) {
                all.add(incoming);
            } else if (known.filter(incoming::equals).isEmpty()) {
                conflicts.add(Texts.of("book.rules", id, version));
            }
        }
        return all;
    }

    private BigDecimal signed(BigDecimal amount) {
        return subtracted ? amount.negate() : amount;
    }

    /// Returns an identifier that is not taken, as near to the wanted one as can be.
    static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }
}
