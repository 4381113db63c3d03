package plimsoll.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;

/// A cure as one step of the document's history: legs and balances as they would be after it. Trades happen at the
/// mark;
/// what they cost is taken from the pool's cash.
public final class CureEdits {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private final Document document;
    private final List<Edit> edits = new ArrayList<>();

    private final boolean premiums;

    private CureEdits(Document document, boolean premiums) {
        this.document = document;
        this.premiums = premiums;
    }

    /// Returns the edit; empty when the document no longer has what the action needs, or when the pool is an isolated
    /// position, whose margin is changed in its row.
    ///
    /// @param action   what is done
    /// @param costUsd  what is taken from cash: of a transfer its fee, of a trade fee and half-spread
    /// @param premiums whether the pool pays for options when it trades them, which venues that settle them like
    /// futures
    ///     do not
    public static Optional<Edit> of(Document document, CureAction action, double costUsd, boolean premiums) {
        CureEdits edits = new CureEdits(document, premiums);
        boolean possible = switch (action) {
            case CureAction.Transfer transfer -> edits.transfer(transfer, costUsd);
            case CureAction.Reduction reduction -> edits.reduction(reduction, costUsd);
            case CureAction.Hedge hedge -> edits.hedge(hedge, costUsd);
            case CureAction.Swap swap -> edits.swap(swap, costUsd);
            case CureAction.Both both -> edits.both(both, costUsd);
        };
        return possible ? Optional.of(new Edit.All(edits.name(action), edits.edits)) : Optional.empty();
    }

    /// Returns the action as steps of a what-if book, each with a name of its own: a pair is two; empty as in [#of].
    public static List<Edit> steps(Document document, CureAction action, double costUsd, boolean premiums) {
        Optional<Edit> whole = of(document, action, costUsd, premiums);
        boolean pair = action instanceof CureAction.Both;
        return whole.map(edit -> pair && edit instanceof Edit.All all ? all.edits() : List.of(edit))
                .orElse(List.of());
    }

    /// What is done, with its size: steps and the undo menu are read without the table they came from.
    private String name(CureAction action) {
        String size = NumberText.exact(action.size(), 0);
        return switch (action) {
            case CureAction.Transfer transfer ->
                Texts.of("cure.transfer", size, transfer.asset(), pool(transfer.fromPool()));
            case CureAction.Reduction reduction ->
                Texts.of(
                        "cure.close",
                        size,
                        document.position(reduction.positionId())
                                .map(position -> symbol(position.instrumentId()))
                                .orElse(reduction.positionId()));
            case CureAction.Hedge hedge ->
                Texts.of(hedge.sale() ? "cure.sell" : "cure.buy", size, symbol(hedge.instrumentId()));
            case CureAction.Swap swap -> Texts.of("cure.swap", size, swap.asset(), swap.into());
            case CureAction.Both both -> Texts.of("cure.both", name(both.transfer()), lower(name(both.reduction())));
        };
    }

    /// Returns what an action does, in words.
    public static String words(Document document, CureAction action) {
        return new CureEdits(document, false).name(action);
    }

    private String pool(String id) {
        return document.pool(id).map(Pool::name).orElse(id);
    }

    private String symbol(String instrumentId) {
        return document.instrument(instrumentId).map(Instrument::symbol).orElse(instrumentId);
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// The reduction meets the balances that the transfer has left.
    private boolean both(CureAction.Both both, double costUsd) {
        Optional<Edit> first = of(document, both.transfer(), both.feeUsd(), premiums);
        Optional<Edit> second =
                first.flatMap(edit -> of(edit.apply(document), both.reduction(), costUsd - both.feeUsd(), premiums));
        first.ifPresent(edits::add);
        second.ifPresent(edits::add);
        return second.isPresent();
    }

    /// What is bought is what was sold less the cost, at index prices.
    private boolean swap(CureAction.Swap swap, double costUsd) {
        Optional<BigDecimal> sold = price(swap.asset()).map(price -> swap.size().multiply(price));
        Optional<BigDecimal> bought = sold.flatMap(usd -> price(swap.into())
                .map(price -> usd.subtract(BigDecimal.valueOf(costUsd)).divide(price, DIGITS)));
        if (bought.isEmpty() || document.pool(swap.poolId()).isEmpty()) {
            return false;
        }
        pay(swap.poolId(), swap.asset(), swap.size().negate());
        pay(swap.poolId(), swap.into(), bought.get());
        return true;
    }

    private boolean transfer(CureAction.Transfer transfer, double feeUsd) {
        Optional<BigDecimal> fee = units(transfer.asset(), feeUsd);
        if (fee.isEmpty()
                || document.pool(transfer.fromPool()).isEmpty()
                || document.pool(transfer.poolId()).isEmpty()) {
            return false;
        }
        pay(transfer.fromPool(), transfer.asset(), transfer.size().negate());
        pay(
                transfer.poolId(),
                transfer.asset(),
                transfer.size().subtract(fee.get()).max(BigDecimal.ZERO));
        return true;
    }

    private boolean reduction(CureAction.Reduction reduction, double costUsd) {
        Optional<Position> leg = document.position(reduction.positionId())
                .filter(position -> position.poolId().equals(reduction.poolId()));
        Optional<Instrument> instrument = leg.flatMap(position -> document.instrument(position.instrumentId()));
        if (instrument.isEmpty()) {
            return false;
        }
        Position position = leg.get();
        BigDecimal closed = position.quantity().signum() < 0 ? reduction.size().negate() : reduction.size();
        BigDecimal left = position.quantity().subtract(closed);
        Optional<BigDecimal> gain = gain(instrument.get(), position.entryPrice(), closed);
        if (gain.isEmpty() || !cash(reduction.poolId(), instrument.get(), gain.get(), costUsd)) {
            return false;
        }
        edits.add(
                left.signum() == 0
                        ? new Edit.RemovePositions(Set.of(position.id()))
                        : new Edit.SetPosition(Texts.of("edit.quantity"), position.withQuantity(left)));
        return true;
    }

    private boolean hedge(CureAction.Hedge hedge, double costUsd) {
        Optional<Instrument> instrument = document.instrument(hedge.instrumentId());
        Optional<BigDecimal> mark = mark(hedge.instrumentId());
        if (instrument.isEmpty()
                || mark.isEmpty()
                || document.pool(hedge.poolId()).isEmpty()) {
            return false;
        }
        boolean option = premiums && instrument.get().kind() == InstrumentKind.OPTION;
        BigDecimal premium = option
                ? hedge.quantity()
                        .multiply(instrument.get().contract().size())
                        .multiply(mark.get())
                        .negate()
                : BigDecimal.ZERO;
        if (!cash(hedge.poolId(), instrument.get(), premium, costUsd)) {
            return false;
        }
        edits.add(new Edit.InsertPositions(
                Texts.of("cure.hedge"),
                document.positions().size(),
                List.of(Position.cross(freeId(), hedge.poolId(), hedge.instrumentId(), hedge.quantity(), mark.get()))));
        return true;
    }

    /// What closing a quantity pays in the settlement asset.
    private Optional<BigDecimal> gain(Instrument instrument, Optional<BigDecimal> entry, BigDecimal closed) {
        BigDecimal units = closed.multiply(instrument.contract().size());
        return mark(instrument.id()).flatMap(mark -> {
            boolean option = instrument.kind() == InstrumentKind.OPTION;
            if (option && premiums) {
                return Optional.of(units.multiply(mark));
            }
            return entry.map(price -> instrument.isInverse() && !option
                    ? units.divide(price, DIGITS).subtract(units.divide(mark, DIGITS))
                    : units.multiply(mark.subtract(price)));
        });
    }

    private boolean cash(String poolId, Instrument instrument, BigDecimal gain, double costUsd) {
        String asset = instrument.contract().settlementAsset();
        Optional<BigDecimal> cost = units(asset, costUsd);
        cost.ifPresent(units -> pay(poolId, asset, gain.subtract(units)));
        return cost.isPresent();
    }

    private Optional<BigDecimal> units(String asset, double usd) {
        return price(asset).map(price -> BigDecimal.valueOf(usd).divide(price, DIGITS));
    }

    private Optional<BigDecimal> price(String asset) {
        return Optional.ofNullable(document.market().index().get(asset))
                .map(Quote::value)
                .filter(price -> price.signum() > 0);
    }

    private Optional<BigDecimal> mark(String instrumentId) {
        return Optional.ofNullable(document.market().mark().get(instrumentId)).map(Quote::value);
    }

    /// Pays into the pool's first balance of the asset, or a new one; out of all of them in turn.
    private void pay(String poolId, String asset, BigDecimal amount) {
        BigDecimal left = amount;
        List<Balance> balances = document.balances().stream()
                .filter(balance ->
                        balance.poolId().equals(poolId) && balance.asset().equals(asset))
                .toList();
        for (int i = 0; i < balances.size() && left.signum() != 0; i++) {
            Balance balance = balances.get(i);
            boolean last = i == balances.size() - 1;
            BigDecimal part = left.signum() > 0 || last
                    ? left
                    : left.max(balance.amount().max(BigDecimal.ZERO).negate());
            edits.add(new Edit.SetBalance(
                    Texts.of("edit.amount"),
                    new Balance(
                            balance.id(), poolId, asset, plain(balance.amount().add(part)))));
            left = left.subtract(part);
        }
        if (left.signum() != 0) {
            String id = "cash/" + poolId + "/" + asset;
            edits.add(new Edit.InsertBalances(
                    Texts.of("cure.balance"),
                    document.balances().size(),
                    List.of(new Balance(id, poolId, asset, plain(left)))));
        }
    }

    /// Money to twelve decimals: what divisions leave beyond is no money.
    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() > 12 ? amount.setScale(12, RoundingMode.HALF_EVEN).stripTrailingZeros() : amount;
    }

    private String freeId() {
        int number = 1;
        while (document.position("hedge-" + number).isPresent()) {
            number++;
        }
        return "hedge-" + number;
    }
}
