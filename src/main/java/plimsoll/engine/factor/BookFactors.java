package plimsoll.engine.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.result.ReverseStress;

/// Answers what can move a book: its underlyings, every asset for which the model gives a volatility, and implied
/// volatility when there are options.
public final class BookFactors {
    private BookFactors() {}

    /// Returns the names, prices in order and implied volatility last.
    public static List<String> names(Snapshot snapshot, FactorModel model) {
        NavigableSet<String> assets = new TreeSet<>(snapshot.underlyings());
        model.vols().keySet().stream()
                .filter(asset -> snapshot.index().containsKey(asset))
                .forEach(assets::add);
        List<String> names = new ArrayList<>(assets);
        if (snapshot.pools().stream()
                .flatMap(pool -> pool.holdings().stream())
                .anyMatch(holding -> holding.instrument() instanceof Option)) {
            names.add(ReverseStress.VOL);
        }
        return names;
    }
}
