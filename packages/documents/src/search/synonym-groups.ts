/** One group a line: names of the same thing, full and short, Chinese and English. What is merely related is not here. */
export const synonymGroups: readonly (readonly string[])[] = `
发改委|国家发改委|发展改革委|国家发展改革委|发展和改革委员会|国家发展和改革委员会|NDRC
工信部|工业和信息化部|MIIT
工信厅|工业和信息化厅|经信厅|经济和信息化厅|经信委
科技部|科学技术部
科技厅|科学技术厅
财政部|Ministry of Finance
商务部|Ministry of Commerce|MOFCOM
自然资源部|Ministry of Natural Resources
生态环境部|Ministry of Ecology and Environment
人社部|人力资源和社会保障部|人力资源社会保障部
市场监管总局|国家市场监督管理总局|市场监督管理总局|SAMR
统计局|国家统计局|National Bureau of Statistics
国资委|国有资产监督管理委员会|SASAC
国务院|State Council
党中央|中共中央|CPC Central Committee
长三角|长江三角洲|Yangtze River Delta|Yangtze Delta
珠三角|珠江三角洲|Pearl River Delta
粤港澳大湾区|大湾区|Greater Bay Area|GBA
京津冀|Beijing-Tianjin-Hebei|Jing-Jin-Ji
成渝|成渝地区双城经济圈|成渝双城经济圈|川渝|Chengdu-Chongqing
长江经济带|Yangtze River Economic Belt
长江中游城市群|长江中游|middle reaches of the Yangtze
武汉都市圈|武汉城市圈|Wuhan metropolitan area
长株潭|长沙株洲湘潭
东三省|东北三省|Northeast China
中部地区|中部六省|Central China
西部大开发|Western Development
中部崛起|中部地区崛起|Rise of Central China
东北振兴|东北全面振兴|Northeast revitalization
一带一路|Belt and Road
自贸区|自贸试验区|自由贸易试验区|free trade zone|FTZ
高新区|高新技术产业开发区|高新技术开发区|high-tech zone
经开区|经济技术开发区|economic and technological development zone
新能源汽车|新能源车|NEV|new energy vehicle
智能网联汽车|智能网联新能源汽车|intelligent connected vehicle|ICV
电动汽车|电动车|electric vehicle|EV
动力电池|power battery|traction battery
集成电路|芯片|半导体|integrated circuit|semiconductor|chip
人工智能|AI|artificial intelligence
大模型|大语言模型|large language model|LLM
机器人|robot|robotics
人形机器人|humanoid robot
工业互联网|industrial internet
物联网|internet of things|IoT
大数据|big data
云计算|cloud computing
算力|计算能力|computing power
数字经济|digital economy
数字化转型|数智化转型|digital transformation
低空经济|low-altitude economy
商业航天|commercial space|commercial aerospace
生物医药|biomedicine|biopharmaceutical
新材料|new materials|advanced materials
光伏|太阳能发电|photovoltaic|solar power|PV
风电|风力发电|wind power
氢能|hydrogen energy
储能|energy storage
装备制造|equipment manufacturing
先进制造业|advanced manufacturing
智能制造|smart manufacturing|intelligent manufacturing
汽车制造业|汽车制造|automobile manufacturing|automotive industry|auto industry
战略性新兴产业|战新产业|strategic emerging industries
未来产业|future industries|industries of the future
传统产业|traditional industries
产业链|industrial chain|industry chain
供应链|supply chain
产业集群|industrial cluster|industry cluster
产业转移|industrial transfer|industrial relocation
承接产业转移|承接转移
产业协作|产业协同|产业合作|industrial collaboration|industrial cooperation
区域协调发展|区域协调|coordinated regional development
区域合作|区域协作|regional cooperation|regional collaboration
飞地经济|飞地|enclave economy|enclave
共建园区|合作园区|合作共建园区|co-built park|jointly built park
对口协作|对口合作|paired cooperation
对口支援|paired assistance
东西部协作|东西协作|East-West collaboration
链主企业|链主|chain leader|leading enterprise of the chain
专精特新|specialized and sophisticated|SRDI
小巨人|专精特新小巨人|little giant
中小企业|中小微企业|small and medium-sized enterprises|SME
民营企业|民企|私营企业|private enterprise
国有企业|国企|state-owned enterprise|SOE
外资企业|外企|外商投资企业|foreign-invested enterprise
规上工业|规模以上工业|规上工业企业|industrial enterprises above designated size
国内生产总值|GDP|gross domestic product
地区生产总值|生产总值|经济总量|GRDP|gross regional product
工业增加值|industrial value added|value-added industrial output
固定资产投资|固投|fixed asset investment|FAI
社会消费品零售总额|社零|社消零|retail sales of consumer goods
一般公共预算收入|地方财政收入|general public budget revenue
研发投入|研发经费|R&D投入|R&D经费|R&D expenditure|R&D spending
可支配收入|居民人均可支配收入|disposable income
居民消费价格|CPI|consumer price index
调查失业率|城镇调查失业率|surveyed unemployment rate
进出口|进出口总额|外贸|foreign trade|imports and exports
外商直接投资|实际使用外资|实际利用外资|FDI|foreign direct investment
招商引资|investment promotion|attracting investment
营商环境|business environment
公平竞争审查|fair competition review
统一大市场|全国统一大市场|unified national market
内卷|内卷式竞争|恶性竞争|involution
碳达峰碳中和|双碳|碳达峰|碳中和|carbon peak|carbon neutrality
绿色低碳|green and low-carbon
节能降碳|energy conservation and carbon reduction
高质量发展|high-quality development
新质生产力|new quality productive forces
新型工业化|new industrialization
乡村振兴|rural revitalization
城镇化|新型城镇化|urbanization
营收|营业收入|主营业务收入|operating revenue
政府工作报告|government work report
十四五|第十四个五年规划|14th Five-Year Plan
十五五|第十五个五年规划|15th Five-Year Plan
行动方案|行动计划|action plan
实施方案|implementation plan
指导意见|实施意见|guiding opinions
专项债|地方政府专项债券|专项债券|special bond
设备更新|大规模设备更新|equipment renewal|equipment upgrading
以旧换新|trade-in
科技成果转化|成果转化|commercialization of research
税收分享|税收分成|财税分成|财税分享|tax sharing
利益共享|利益分享|收益分享|benefit sharing
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));
