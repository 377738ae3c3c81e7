public enum CoffeechatApp { public static func main() { print("coffeechat") } }
