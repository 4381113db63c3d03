package plimsoll.domain.instrument;

import java.util.Locale;

/// Compares and describes what an instrument is, whatever it is called.
public final class InstrumentTerms {
    private InstrumentTerms() {}

    /// Returns whether two instruments have the same terms; identifier and symbol may differ.
    public static boolean same(Instrument one, Instrument other) {
        Contract a = one.contract();
        Contract b = other.contract();
        return one.kind() == other.kind()
                && a.underlying().equals(b.underlying())
                && a.settlementAsset().equals(b.settlementAsset())
                && a.payoff() == b.payoff()
                && a.size().compareTo(b.size()) == 0
                && one.expiry().equals(other.expiry())
                && sameOption(one, other);
    }

    private static boolean sameOption(Instrument one, Instrument other) {
        return !(one instanceof Option a)
                || !(other instanceof Option b)
                || (a.strike().compareTo(b.strike()) == 0 && a.type() == b.type());
    }

    /// Returns the terms in a few words, such as `inverse option in BTC` or `linear perpetual in USDT, 0.01 BTC each`.
    public static String text(Instrument instrument) {
        Contract contract = instrument.contract();
        String kind = switch (instrument) {
            case Spot spot -> "spot";
            case Perpetual perpetual -> "perpetual";
            case Future future -> "future";
            case Option option -> option.type().name().toLowerCase(Locale.ROOT);
        };
        String payoff = instrument.kind() == InstrumentKind.SPOT
                ? ""
                : contract.payoff().name().toLowerCase(Locale.ROOT) + " ";
        return payoff + kind + " in " + contract.settlementAsset() + each(instrument);
    }

    private static String each(Instrument instrument) {
        Contract contract = instrument.contract();
        if (contract.size().compareTo(java.math.BigDecimal.ONE) == 0) {
            return "";
        }
        boolean face = instrument.isInverse() && instrument.kind() != InstrumentKind.OPTION;
        return ", " + contract.size().stripTrailingZeros().toPlainString() + " "
                + (face ? "USD" : contract.underlying()) + " each";
    }
}
