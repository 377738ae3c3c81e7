import CommandLineApp

CoffeechatApp.main()
