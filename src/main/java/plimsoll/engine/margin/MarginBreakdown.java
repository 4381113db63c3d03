package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;

/// Answers what equity and requirement of a pool consist of, after an evaluation. Every part is the exact sum of its
/// parts; the roots differ from the pool's totals by rounding in the last bits at most, because those are added in
/// another order.
final class MarginBreakdown {
    private final PoolKernel kernel;
    private final PoolPoint point;
    private final SetMarket market;

    private MarginBreakdown(PoolKernel kernel, PoolPoint point, double[] factors, double volShock) {
        this.kernel = kernel;
        this.point = point;
        market = new SetMarket(kernel.legs(), kernel.assets(), point);
        System.arraycopy(factors, 0, market.factors, 0, factors.length);
        market.volShock = volShock;
        market.unit = point.usdPerUnit;
    }

    /// Returns the breakdown of the pool at the market that the point was just evaluated at.
    static PoolBreakdown of(PoolKernel kernel, PoolPoint point, double[] factors, double volShock) {
        MarginBreakdown breakdown = new MarginBreakdown(kernel, point, factors, volShock);
        return new PoolBreakdown(kernel.pool().id(), breakdown.equity(), breakdown.requirement());
    }

    private EquityPart equity() {
        List<EquityPart> parts = new ArrayList<>();
        double debts = 0;
        for (Collateral balance : kernel.pool().collateral()) {
            double price = usd(balance) / point.usdPerUnit;
            double full = balance.amount() * price;
            double counted =
                    CollateralWorth.of(balance.haircut().value()).counted(balance.amount(), usd(balance)) * price;
            if (balance.amount() < 0 && !kernel.debtsCount()) {
                debts -= counted;
                continue;
            }
            List<EquityPart> rows = counted == full
                    ? List.of(EquityPart.leaf("value", "Value", full))
                    : List.of(
                            EquityPart.leaf("value", "Value", full),
                            EquityPart.leaf("haircut", "Haircut", counted - full));
            parts.add(EquityPart.sum("balance/" + balance.id(), balance.asset(), rows));
        }
        for (int i = 0; i < kernel.legs().count; i++) {
            Holding holding = kernel.pool().holdings().get(i);
            if (point.counts[i] != 0) {
                parts.add(EquityPart.leaf(
                        "leg/" + holding.position().id(), holding.instrument().symbol(), point.counts[i]));
            }
        }
        if (debts > 0) {
            parts.add(EquityPart.leaf("debts", "Debts are charged in the requirement", 0));
        }
        return EquityPart.sum("equity", "Equity", parts);
    }

    private MarginPart requirement() {
        List<MarginPart> parts = new ArrayList<>();
        List<MarginPart> legs = legs();
        if (!legs.isEmpty()) {
            parts.add(MarginPart.sum("positions", "Positions", "each by itself", legs));
        }
        PortfolioKernel portfolio = kernel.portfolio();
        if (portfolio != null) {
            SetBreakdown sets = new SetBreakdown(kernel, market);
            for (int s = 0; s < portfolio.sets().size(); s++) {
                NettingSet set = portfolio.sets().get(s);
                sets.part(set, point.parts(s, set.size())).ifPresent(parts::add);
            }
        }
        haircuts().ifPresent(parts::add);
        charges(parts);
        for (NamedMargin margin : kernel.pool().additions()) {
            parts.add(MarginPart.leaf(
                    "addition/" + margin.name(),
                    margin.name(),
                    "as entered",
                    margin.initial().doubleValue(),
                    margin.maintenance().doubleValue()));
        }
        return MarginPart.sum("requirement", "Requirement", "", parts);
    }

    private List<MarginPart> legs() {
        List<MarginPart> parts = new ArrayList<>();
        for (MarginGroup group : kernel.groups()) {
            double size = group.size(market.legs, market.point);
            for (int k = 0; k < group.members().length; k++) {
                int i = group.members()[k];
                Holding holding = kernel.pool().holdings().get(i);
                parts.add(TierBreakdown.part(
                        group,
                        size,
                        market,
                        k,
                        "leg/" + holding.position().id(),
                        holding.instrument().symbol()));
            }
        }
        for (OptionMargin option : kernel.options()) {
            int i = option.leg();
            Holding holding = kernel.pool().holdings().get(i);
            parts.add(MarginPart.leaf(
                    "leg/" + holding.position().id(),
                    holding.instrument().symbol(),
                    kernel.legs().quantity[i] < 0 ? "short option" : "long option, paid in full",
                    point.initialMargin[i],
                    point.maintenanceMargin[i]));
        }
        return parts;
    }

    private java.util.Optional<MarginPart> haircuts() {
        List<MarginPart> parts = new ArrayList<>();
        for (Collateral balance : kernel.pool().collateral()) {
            double rate = balance.haircut().initial().doubleValue();
            if (rate > 0 && balance.amount() > 0) {
                double value = balance.amount() * usd(balance) / point.usdPerUnit * rate;
                parts.add(MarginPart.leaf("balance/" + balance.id(), balance.asset(), "initial haircut", value, 0));
            }
        }
        return parts.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(MarginPart.sum("haircuts", "Initial haircuts", "", parts));
    }

    private void charges(List<MarginPart> parts) {
        double debt = 0;
        for (Collateral balance : kernel.pool().collateral()) {
            debt += StrictMath.max(0, -balance.amount()) * usd(balance) / point.usdPerUnit;
        }
        boolean holds = kernel.legs().count > 0 || debt > 0;
        for (AccountCharge charge : kernel.pool().rule().file().charges()) {
            switch (charge) {
                case AccountCharge.Borrowing borrowing ->
                    parts.add(MarginPart.leaf(
                            "charge/" + borrowing.id(),
                            borrowing.id(),
                            "on what is borrowed",
                            debt * borrowing.initial().doubleValue(),
                            debt * borrowing.maintenance().doubleValue()));
                case AccountCharge.Fixed fixed ->
                    parts.add(MarginPart.leaf(
                            "charge/" + fixed.id(),
                            fixed.id(),
                            "fixed",
                            holds ? fixed.initial().doubleValue() : 0,
                            holds ? fixed.maintenance().doubleValue() : 0));
            }
        }
    }

    private double usd(Collateral balance) {
        return balance.price() * market.factors[kernel.assets().slot(balance.asset())];
    }
}
