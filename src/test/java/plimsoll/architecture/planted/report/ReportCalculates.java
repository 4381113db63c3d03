package plimsoll.architecture.planted.report;

import plimsoll.architecture.planted.engine.EngineReadsFiles;

/// Breaks the rule on purpose.
record ReportCalculates(EngineReadsFiles engine) {}
