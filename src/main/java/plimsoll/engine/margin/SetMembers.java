package plimsoll.engine.margin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.instrument.Instrument;

/// The positions of a netting set that one component takes, and the balances of the set.
final class SetMembers {
    private final int[] legs;
    private final List<Holding> holdings;
    private final List<Collateral> balances;
    private final boolean holdsPerpetual;

    /// Names the members.
    ///
    /// @param legs     numbers of the positions in the pool, ascending
    /// @param holdings the positions, in the same order
    /// @param balances the balances, in order of identifier
    /// @param holdsPerpetual whether the set as a whole holds a perpetual
    SetMembers(int[] legs, List<Holding> holdings, List<Collateral> balances, boolean holdsPerpetual) {
        this.legs = legs;
        this.holdings = holdings;
        this.balances = balances;
        this.holdsPerpetual = holdsPerpetual;
    }

    boolean holdsPerpetual() {
        return holdsPerpetual;
    }

    int[] legs() {
        return legs;
    }

    List<Holding> holdings() {
        return holdings;
    }

    List<Collateral> balances() {
        return balances;
    }

    /// Groups the positions that a predicate takes by underlying and expiry; positions of an underlying without expiry
    /// form a group of their own, first.
    ///
    /// @return numbers of positions in the pool, `[expiry][position]`
    int[][] byExpiry(Predicate<Instrument> taken) {
        return grouped(
                taken,
                instrument ->
                        instrument.underlying() + "/" + instrument.contract().settlementAsset() + "/"
                                + instrument.expiry().orElse(Instant.EPOCH));
    }

    /// Groups all positions by underlying.
    ///
    /// @return numbers of positions in the pool, `[underlying][position]`
    int[][] byUnderlying() {
        return grouped(instrument -> true, Instrument::underlying);
    }

    private <K extends Comparable<? super K>> int[][] grouped(
            Predicate<Instrument> taken, Function<Instrument, K> key) {
        Map<K, List<Integer>> groups = new TreeMap<>();
        for (int k = 0; k < legs.length; k++) {
            Instrument instrument = holdings.get(k).instrument();
            if (taken.test(instrument)) {
                groups.computeIfAbsent(key.apply(instrument), name -> new ArrayList<>())
                        .add(legs[k]);
            }
        }
        return groups.values().stream()
                .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Returns the holding of a position in the pool.
    Holding holding(int leg) {
        int at = Arrays.binarySearch(legs, leg);
        return holdings.get(at);
    }
}
