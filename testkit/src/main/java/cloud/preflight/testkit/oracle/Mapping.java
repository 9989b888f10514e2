package cloud.preflight.testkit.oracle;

/** One volume backup, and the volume it is to be written to. */
record Mapping(String backupId, String volumeId) {}
