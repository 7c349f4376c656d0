/** For a box of two cores that also runs everything else: modest memory, every acknowledged commit on the disk. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '2GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  io_workers: '2',
  jit: 'off',
  timezone: 'UTC',
  unix_socket_permissions: '0700',
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_timezone: 'Asia/Shanghai',
  log_line_prefix: '%m [%p] ',
  log_min_duration_statement: '2s',
  // Parameters are names, telephone numbers, health: they stay out of the log.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

export interface Places {
  readonly data: string
  readonly socket: string
  readonly log: string
  /** Also listens on this loopback port. */
  readonly port?: number
}

/** The number in the name of the socket when no TCP port is asked for. */
export const SOCKET_PORT = 5432

export const serverArguments = ({ data, socket, log, port }: Places, extra: Readonly<Record<string, string>> = {}): string[] => {
  const settings = {
    ...SETTINGS,
    log_directory: log,
    unix_socket_directories: socket,
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    port: String(port ?? SOCKET_PORT),
    ...extra,
  }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
