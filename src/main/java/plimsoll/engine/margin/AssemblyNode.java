package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.rule.Term;

/// A compiled node of the tree that makes a requirement out of components.
sealed interface AssemblyNode {
    /// Returns the value of the node, positive = needed, in the currency of the pool.
    double value(SetMarket market, PartValues[] values);

    /// The value of a component.
    ///
    /// @param at      its number
    /// @param initial initial or maintenance value
    record Part(int at, boolean initial) implements AssemblyNode {
        @Override
        public double value(SetMarket market, PartValues[] values) {
            return initial ? values[at].initial : values[at].maintenance;
        }
    }

    /// A sum.
    record Sum(List<AssemblyNode> nodes) implements AssemblyNode {
        @Override
        public double value(SetMarket market, PartValues[] values) {
            double sum = 0;
            for (int n = 0; n < nodes.size(); n++) {
                sum += nodes.get(n).value(market, values);
            }
            return sum;
        }
    }

    /// The largest or smallest.
    record Extreme(List<AssemblyNode> nodes, boolean largest) implements AssemblyNode {
        @Override
        public double value(SetMarket market, PartValues[] values) {
            return nodes.get(decisive(market, values)).value(market, values);
        }

        /// Returns the number of the node that decides; the first of equals.
        int decisive(SetMarket market, PartValues[] values) {
            int best = 0;
            double bestValue = nodes.getFirst().value(market, values);
            for (int n = 1; n < nodes.size(); n++) {
                double value = nodes.get(n).value(market, values);
                if (largest ? value > bestValue : value < bestValue) {
                    best = n;
                    bestValue = value;
                }
            }
            return best;
        }
    }

    /// A multiple.
    record Scale(double factor, AssemblyNode node) implements AssemblyNode {
        @Override
        public double value(SetMarket market, PartValues[] values) {
            return factor * node.value(market, values);
        }
    }

    /// A multiple that grows below the peg of the pool's currency.
    record PegScale(Term.PegScale term, AssemblyNode node) implements AssemblyNode {
        @Override
        public double value(SetMarket market, PartValues[] values) {
            return multiple(market) * node.value(market, values);
        }

        /// Returns the factor at the market's price of the pool's currency.
        double multiple(SetMarket market) {
            return term.multiple(market.unit);
        }
    }

    /// At least 0.
    record AtLeastZero(AssemblyNode node) implements AssemblyNode {
        @Override
        public double value(SetMarket market, PartValues[] values) {
            return StrictMath.max(0, node.value(market, values));
        }
    }

    /// Compiles a term.
    ///
    /// @param ids     names of the components, in order
    /// @param initial whether parts stand for their initial value
    /// @throws IllegalArgumentException when the term names an unknown component
    static AssemblyNode of(Term term, List<String> ids, boolean initial) {
        return switch (term) {
            case Term.Part part -> {
                int at = ids.indexOf(part.id());
                if (at < 0) {
                    throw new IllegalArgumentException("the assembly names an unknown component " + part.id());
                }
                yield new Part(at, initial);
            }
            case Term.Sum sum -> new Sum(all(sum.terms(), ids, initial));
            case Term.Max max -> new Extreme(all(max.terms(), ids, initial), true);
            case Term.Min min -> new Extreme(all(min.terms(), ids, initial), false);
            case Term.Scale scale -> new Scale(scale.factor().doubleValue(), of(scale.term(), ids, initial));
            case Term.PegScale peg -> new PegScale(peg, of(peg.term(), ids, initial));
            case Term.AtLeastZero zero -> new AtLeastZero(of(zero.term(), ids, initial));
        };
    }

    private static List<AssemblyNode> all(List<Term> terms, List<String> ids, boolean initial) {
        return terms.stream().map(term -> of(term, ids, initial)).toList();
    }
}
