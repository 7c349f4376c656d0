/** Loaded before every process that the launcher starts: when the launcher is gone, killed or not, it ends as if asked to. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The channel alone shall not keep a process alive that has nothing more to do.
process.channel?.unref()
