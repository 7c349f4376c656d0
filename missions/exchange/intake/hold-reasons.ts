export const WAITS_FOR_CODE = '等待正式登记编码'
export const WAITS_FOR_PARENT = '等待上级记录被接收'
