"""One module for each command of `chibo`: options in, one call of the library, its result shown."""
