package plimsoll.domain.scenario;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// The workspace's own alarm ladder for a pool's buffer, in USD: above target is calm, then warn, restrict, and below
/// `liquidate` is critical. Bounds belong to the lower band.
public record BufferLadder(BigDecimal target, BigDecimal warn, BigDecimal restrict) {
    /// Checks that the steps descend.
    public BufferLadder {
        Decimals.positive("target", target);
        Decimals.positive("warn", warn);
        Decimals.positive("restrict", restrict);
        if (target.compareTo(warn) <= 0 || warn.compareTo(restrict) <= 0) {
            throw new IllegalArgumentException("alarm ladder must descend: target above warn above restrict");
        }
    }
}
