CoffeechatApp.main()
