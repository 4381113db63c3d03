package plimsoll.architecture.planted.domain;

import plimsoll.architecture.planted.storage.StorageCalculates;

/// Breaks the rule on purpose: a value that knows storage; storage knows the domain.
record DomainReachesUp(StorageCalculates storage) {}
