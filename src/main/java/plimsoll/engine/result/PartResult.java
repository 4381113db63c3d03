package plimsoll.engine.result;

import java.util.Optional;

/// One component of a netting set at one market point, in the currency of the pool.
///
/// @param id          the component's name in the rule file
/// @param initial     value in initial margin, positive = needed
/// @param maintenance value in maintenance margin, positive = needed
/// @param scan        its scenarios, for scans
public record PartResult(String id, double initial, double maintenance, Optional<ScanResult> scan) {}
