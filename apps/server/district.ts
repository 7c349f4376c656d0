/** The district that this system serves. Towns: the notice's Annex 2 and its salutation; the rest of Huancui is added by the district. */
export const DISTRICT = {
  district: '威海市环翠区应急管理局',
  towns: ['张村镇', '羊亭镇', '竹岛街道', '鲸园街道', '温泉镇', '孙家疃街道', '桥头镇', '里口山管理服务中心'],
}
