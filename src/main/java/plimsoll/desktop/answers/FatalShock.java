package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;
import plimsoll.engine.result.ReverseStress.Factor;

/// A fatal shock of the shown book, and the one of the compared book that liquidates the same pool on the same side.
///
/// @param rank of the shock among those of the shown book, from 1; 0 = that book has none such
/// @param now  empty = the shown book has none such
/// @param was  empty = the compared book has none such, or none is compared
record FatalShock(int rank, Optional<Answer> now, Optional<Answer> was) {
    /// Least cosine between two shocks, in standard deviations of their factors, that are of the same side.
    private static final double SAME_SIDE = 0.5;

    /// Returns the pool that it liquidates.
    String poolId() {
        return now.or(() -> was).orElseThrow().poolId();
    }

    /// Returns the most plausible shocks of both books: those of the shown book in order, then what only the compared
    /// one has.
    ///
    /// @param count how many of each book
    static List<FatalShock> of(ReverseStress now, Optional<ReverseStress> before, int count) {
        List<Answer> known = before.map(ReverseStress::answers).orElse(List.of());
        List<Pair> pairs = before.map(other -> pairs(now, other)).orElse(List.of());
        List<FatalShock> all = new ArrayList<>();
        for (int i = 0; i < now.answers().size(); i++) {
            int place = i;
            Optional<Pair> pair =
                    pairs.stream().filter(item -> item.now() == place).findFirst();
            if (i < count || pair.filter(item -> item.was() < count).isPresent()) {
                all.add(new FatalShock(
                        i + 1, Optional.of(now.answers().get(i)), pair.map(item -> known.get(item.was()))));
            }
        }
        for (int i = 0; i < Math.min(count, known.size()); i++) {
            int place = i;
            if (pairs.stream().noneMatch(item -> item.was() == place)) {
                all.add(new FatalShock(0, Optional.empty(), Optional.of(known.get(i))));
            }
        }
        return all;
    }

    /// Shocks of two books, by their places.
    private record Pair(int now, int was, double cosine) {}

    /// Each shock is in one pair at most; the most alike are taken first.
    private static List<Pair> pairs(ReverseStress now, ReverseStress before) {
        List<Pair> alike = new ArrayList<>();
        for (int i = 0; i < now.answers().size(); i++) {
            for (int k = 0; k < before.answers().size(); k++) {
                if (now.answers().get(i).poolId().equals(before.answers().get(k).poolId())) {
                    alike.add(new Pair(i, k, cosine(now, i, before, k)));
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Pair::cosine).reversed());
        Set<Integer> takenNow = new HashSet<>();
        Set<Integer> takenBefore = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : alike) {
            boolean free = !takenNow.contains(pair.now()) && !takenBefore.contains(pair.was());
            if (free && pair.cosine() >= SAME_SIDE) {
                takenNow.add(pair.now());
                takenBefore.add(pair.was());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static double cosine(ReverseStress now, int i, ReverseStress before, int k) {
        double product = 0;
        double one = 0;
        double other = 0;
        for (String factor : factors(now, Optional.of(before))) {
            double x = deviations(now, now.answers().get(i), factor).orElse(0.0);
            double y = deviations(before, before.answers().get(k), factor).orElse(0.0);
            product += x * y;
            one += x * x;
            other += y * y;
        }
        double length = Math.sqrt(one * other);
        return length > 0 ? product / length : 0;
    }

    /// Returns the names of the factors of both books, those of the shown one first.
    static List<String> factors(ReverseStress now, Optional<ReverseStress> before) {
        Set<String> names = new LinkedHashSet<>();
        now.factors().forEach(factor -> names.add(factor.name()));
        before.ifPresent(other -> other.factors().forEach(factor -> names.add(factor.name())));
        return List.copyOf(names);
    }

    /// Returns the relative move of a factor; empty when the book does not have it.
    static Optional<Double> move(ReverseStress of, Answer answer, String factor) {
        return place(of, factor).map(answer.moves()::get);
    }

    /// Returns the move in standard deviations; empty when the book does not have the factor.
    static Optional<Double> deviations(ReverseStress of, Answer answer, String factor) {
        return place(of, factor)
                .map(at -> answer.moves().get(at) / of.factors().get(at).deviation());
    }

    private static Optional<Integer> place(ReverseStress of, String factor) {
        int at = of.factors().stream().map(Factor::name).toList().indexOf(factor);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }
}
