/**
 * The characters that write the sounds of foreign names (after 新华社《世界人名翻译大辞典》) and of
 * Uyghur and Kazakh ones.
 */
const sounds = new Set(
  [
    "阿埃艾爱安昂奥巴白班邦包保鲍贝本比彼边宾波伯勃博卜布采茨慈聪措达大戴丹当德登邓迪底蒂丁东都杜顿多俄额厄恩尔法凡范方菲费芬丰冯夫弗福富盖甘冈高戈哥格葛贡古瓜圭郭果哈海罕汉豪赫黑亨洪胡华怀惠霍基吉季加贾简",
    "江杰捷金津京久居君喀卡凯坎康考柯科可克肯库夸奎昆拉莱来赖兰朗劳勒雷蕾黎里理丽莉利力立连廉良列林琳隆卢鲁伦罗洛吕律马玛迈麦曼芒毛梅美门蒙孟米密敏明缪摩莫默姆木慕穆纳娜南瑙内嫩尼妮年宁牛纽农努诺欧帕派潘庞",
    "佩彭蓬皮匹平珀泼普齐奇恰钱乔切琴青丘曲屈热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山珊尚绍舍申生圣施史士什舒丝思斯松苏索所塔泰坦汤唐陶特腾提廷汀图托陀瓦万旺威韦维卫温文翁沃乌武西希锡喜夏香肖谢辛欣兴休许雪逊雅亚",
    "济翰延扬耶叶伊衣依易因英永尤于约泽扎詹章珍芝治智朱卓孜宗佐合甫不玉素买汗娃伽迦珠姬黛琼斐翠碧柳芙苔蜜赞尕吾",
  ].join(""),
);

/** Whether the character is one that foreign names are written with. */
export function isSound(character: string): boolean {
  return sounds.has(character);
}

/** Whether nothing but such characters stands from `start` to `end`, as 普京. */
export function isSounds(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSound(text.charAt(at))) return false;
  return true;
}
