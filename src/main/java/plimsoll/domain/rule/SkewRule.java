package plimsoll.domain.rule;

import java.math.BigDecimal;

/// How a skew scenario multiplies volatility at log-moneyness k = ln(K/F): 1 + min(k x cap / k*, cap) for k above 0,
/// 1 + max(k x cap / k*, -cap) otherwise, with
/// cap = scaleCap + base x sqrt(t) and k* = max(minimum, sqrt(t) x width x (volStatic + volScale x sqrt(t))); the
/// absolute form takes |k|.
///
/// Source: Derive, docs "Portfolio margin 2"; public test cases of its margin contracts, 2026-01-21.
///
/// @param linearCap    scaleCap of the linear form
/// @param linearBase   base of the linear form
/// @param absoluteCap  scaleCap of the absolute form
/// @param absoluteBase base of the absolute form
/// @param minimum      smallest k*
/// @param width        in standard deviations
/// @param volStatic    annual volatility, ratio
/// @param volScale     slope per square root of a year
public record SkewRule(
        BigDecimal linearCap,
        BigDecimal linearBase,
        BigDecimal absoluteCap,
        BigDecimal absoluteBase,
        BigDecimal minimum,
        BigDecimal width,
        BigDecimal volStatic,
        BigDecimal volScale) {}
