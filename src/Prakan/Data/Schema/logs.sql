-- Who reads sees; who looked is written down by whoever looks, and changed by nobody.
SELECT prakan_guard_owned_tables();
