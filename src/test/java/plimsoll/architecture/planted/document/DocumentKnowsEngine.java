package plimsoll.architecture.planted.document;

import plimsoll.architecture.planted.engine.EngineReadsFiles;

/// Breaks the rule on purpose.
public record DocumentKnowsEngine(EngineReadsFiles engine) {}
