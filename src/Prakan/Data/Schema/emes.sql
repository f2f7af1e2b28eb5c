SELECT prakan_guard_owned_tables();
