package plimsoll.architecture.planted.storage;

import plimsoll.architecture.planted.domain.HarmlessValue;
import plimsoll.architecture.planted.engine.EngineReadsFiles;

/// Breaks the rule on purpose.
public record StorageCalculates(EngineReadsFiles engine, HarmlessValue value) {}
