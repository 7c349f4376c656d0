/** Each camera reads and decodes in the thread pool of the process: the pool has to be wider than two for each of 32 cameras, and is as wide as it is asked for when it is first used. */
process.env['UV_THREADPOOL_SIZE'] ??= '80'
