package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.Decimals;

/// A node of the small closed tree that makes a requirement out of components.
public sealed interface Term {
    /// The value of a component.
    ///
    /// @param id its name
    record Part(String id) implements Term {
        /// Checks that a name is given.
        public Part {
            Decimals.named("part", id);
        }
    }

    /// The sum of its terms; 0 when there is none.
    ///
    /// @param terms in order
    record Sum(List<Term> terms) implements Term {
        /// Copies the list.
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /// The largest of its terms.
    ///
    /// @param terms at least one
    record Max(List<Term> terms) implements Term {
        /// Copies the list.
        public Max {
            terms = atLeastOne("max", terms);
        }
    }

    /// The smallest of its terms.
    ///
    /// @param terms at least one
    record Min(List<Term> terms) implements Term {
        /// Copies the list.
        public Min {
            terms = atLeastOne("min", terms);
        }
    }

    /// A multiple of its term.
    ///
    /// @param factor at least 0
    /// @param term   what is scaled
    record Scale(BigDecimal factor, Term term) implements Term {
        /// Checks the range.
        public Scale {
            notNegative(factor);
        }
    }

    /// A multiple that grows while the pool's currency trades below its peg: factor + max(0, threshold - price) x
    /// slope.
    ///
    /// @param factor    at the peg
    /// @param threshold USD per unit of the pool's currency
    /// @param slope     added factor per USD below it
    /// @param term      what is scaled
    record PegScale(BigDecimal factor, BigDecimal threshold, BigDecimal slope, Term term) implements Term {
        /// Checks the ranges.
        public PegScale {
            notNegative(factor);
            notNegative(slope);
        }

        /// Returns the factor at a price of the pool's currency.
        ///
        /// @param price USD per unit
        public double multiple(double price) {
            return factor.doubleValue() + StrictMath.max(0, threshold.doubleValue() - price) * slope.doubleValue();
        }
    }

    /// Its term, at least 0.
    ///
    /// @param term what is limited
    record AtLeastZero(Term term) implements Term {}

    private static List<Term> atLeastOne(String name, List<Term> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(name + " needs at least one term");
        }
        return List.copyOf(terms);
    }

    private static void notNegative(BigDecimal value) {
        if (Decimals.checked("factor", value).signum() < 0) {
            throw new IllegalArgumentException("factor must be at least 0, not " + value.toPlainString());
        }
    }
}
