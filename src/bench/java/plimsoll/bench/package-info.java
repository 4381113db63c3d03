/// How long the engine takes; built and run by the Maven profile `bench` only.
package plimsoll.bench;
